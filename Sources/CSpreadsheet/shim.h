// What a workbook is made of: a ZIP archive (minizip) of XML parts (expat).
#include <expat.h>
#include <minizip/unzip.h>
#include <minizip/zip.h>
