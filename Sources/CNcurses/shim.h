// What of ncurses Swift cannot import by itself: macros, globals and variadic functions, as plain functions.
#ifndef SIARAN_CNCURSES_SHIM_H
#define SIARAN_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

static inline WINDOW *nc_stdscr(void) { return stdscr; }
static inline WINDOW *nc_curscr(void) { return curscr; }
static inline int nc_lines(void) { return LINES; }
static inline int nc_columns(void) { return COLS; }
static inline int nc_colours(void) { return tigetnum("colors"); }
static inline int nc_pairs(void) { return COLOR_PAIRS; }
static inline const char *nc_version(void) { return curses_version(); }

// The streams live as long as the screen; ncurses itself only takes their descriptors. Both are duplicates.
static inline SCREEN *nc_newterm(const char *type, int output, int input, FILE **out, FILE **in) {
    *out = fdopen(output, "w");
    *in = fdopen(input, "r");
    if (*out == NULL || *in == NULL) return NULL;
    return newterm(type, *out, *in);
}

// Of term.h, which defines macros named lines and columns among others, and so is not included.
int setupterm(const char *type, int output, int *error);

// Reads the description of a type of terminal without touching any terminal. False where there is none.
static inline bool nc_describe(const char *type, int output) {
    int error;
    return setupterm(type, output, &error) == OK;
}

// True where the terminal has the flag; a terminal without it answers 0 or -1. RGB may also be a number.
static inline bool nc_has_direct_colour(void) { return tigetflag("RGB") > 0 || tigetnum("RGB") > 0; }

// NULL where the terminal has no such string.
static inline const char *nc_string(const char *capability) {
    const char *string = tigetstr(capability);
    return string == (const char *)-1 ? NULL : string;
}

static const attr_t nc_bold = A_BOLD;
static const attr_t nc_underline = A_UNDERLINE;
static const attr_t nc_reverse = A_REVERSE;
static const attr_t nc_italic = A_ITALIC;

static inline void nc_set_cell(cchar_t *cell, uint32_t base, uint32_t mark, uint32_t mark2, attr_t attributes, int pair) {
    const wchar_t text[4] = {(wchar_t)base, (wchar_t)mark, (wchar_t)mark2, 0};
    setcchar(cell, text, attributes, 0, &pair);
}

static inline int nc_put_cells(int row, int column, const cchar_t *cells, int count) {
    return mvwadd_wchnstr(stdscr, row, column, cells, count);
}

// For tests: the base scalar, the attributes without the colour, and the pair of what is drawn in a cell.
static inline uint32_t nc_cell_at(int row, int column, attr_t *attributes, int *pair) {
    cchar_t cell;
    wchar_t text[CCHARW_MAX + 1] = {0};
    short narrow = 0;
    if (mvwin_wch(stdscr, row, column, &cell) == ERR) return 0;
    if (getcchar(&cell, text, attributes, &narrow, pair) == ERR) return 0;
    *attributes &= A_ATTRIBUTES & ~A_COLOR;
    return (uint32_t)text[0];
}

// For tests: the width that ncurses goes by. The C library declares it only to programs that ask for X/Open.
int wcwidth(wchar_t value);

static const int nc_mouse_key = KEY_MOUSE;
static const int nc_function_key = KEY_F0;

#endif
