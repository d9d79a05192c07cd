import Sheets
import Shows

extension RunSheet {
    /// The sheet as one page that needs nothing from elsewhere, made to be printed.
    public var html: String {
        var page = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(title.escaped)</title>
            <style>\(Self.style)</style></head><body>
            <h1>\(title.escaped)</h1>
            <dl>\(facts.map { "<dt>\($0.name.escaped)</dt><dd>\($0.text.escaped)</dd>" }.joined())</dl>
            <table><thead><tr><th>Start</th><th>Length</th><th>No</th><th>Cue</th><th>Host</th></tr></thead>

            """
        for group in groups {
            page += "<tbody>\n"
            if !group.title.isEmpty {
                page +=
                    "<tr class=\"segment\"\(Self.fill(group.colour))><th colspan=\"5\">\(group.title.escaped)</th></tr>\n"
            }
            for row in group.rows { page += row.html + "\n" }
            page += "</tbody>\n"
        }
        return page + "</table></body></html>\n"
    }

    private static func fill(_ colour: Segment.Colour?) -> String {
        guard let colour else { return "" }
        let digits = String(colour.paper, radix: 16, uppercase: true)
        return " style=\"background:#\(digits)\""
    }

    private static let style = """
        @page{size:A4;margin:12mm}
        body{font:10pt/1.35 system-ui,sans-serif;color:#000;background:#fff;margin:1.5em auto;max-width:60em}
        h1{font-size:16pt;margin:0 0 .3em}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1em;margin:0 0 1em}
        dt{color:#555}dd{margin:0}
        table{border-collapse:collapse;width:100%}
        thead{display:table-header-group}
        td,th{padding:.3em .5em;text-align:left;vertical-align:top;border-bottom:1px solid #bbb}
        td.time{font-variant-numeric:tabular-nums;white-space:nowrap}
        tr{break-inside:avoid}
        tr.segment th{background:#eee;border-bottom:2px solid #000;break-after:avoid}
        tr.skipped td{color:#888;text-decoration:line-through}
        b{font-weight:600}
        p{margin:.15em 0 0;white-space:pre-line}
        p span{display:inline-block;min-width:5.5em;color:#555;font-size:8pt}
        @media print{body{margin:0;max-width:none}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
        """
}

extension RunSheet.Row {
    fileprivate var html: String {
        let more = (product.isEmpty ? [] : [(name: "PRODUCT", text: product)]) + lines
        let details = more.map { "<p><span>\($0.name.escaped)</span>\($0.text.escaped)</p>" }.joined()
        return
            "<tr\(isSkipped ? " class=\"skipped\"" : "")><td class=\"time\">\(start)</td><td class=\"time\">\(length)</td>"
            + "<td>\(number.escaped)</td><td><b>\(title.escaped)</b>\(details)</td><td>\(host.escaped)</td></tr>"
    }
}

extension String {
    /// As it stands between tags and in quotes; what no page may hold is shown as U+FFFD.
    fileprivate var escaped: String {
        var escaped = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case "\r": break
            case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
