// Answers `DTSTART RULE COUNT`, a line each, with the first occurrences by libical, or with `refused`.
#include <libical/ical.h>
#include <stdio.h>

int main(void)
{
    char line[4096], start[64], rule[4000];
    int wanted;

    icalerror_set_errors_are_fatal(0);
    while (fgets(line, sizeof line, stdin) && sscanf(line, "%63s %3999s %d", start, rule, &wanted) == 3) {
        struct icalrecurrencetype recurrence = icalrecurrencetype_from_string(rule);
        icalrecur_iterator *iterator = icalrecur_iterator_new(recurrence, icaltime_from_string(start));
        if (!iterator)
            printf("refused");
        for (int count = 0; iterator && count < wanted; count++) {
            struct icaltimetype time = icalrecur_iterator_next(iterator);
            if (icaltime_is_null_time(time))
                break;
            printf("%s ", icaltime_as_ical_string(time));
        }
        if (iterator)
            icalrecur_iterator_free(iterator);
        printf("\n");
        fflush(stdout);
    }
    return 0;
}
