/** The page of a street whose API exists already: its mapping stands in the page, and nothing here says anything more. */
import '../src/define/loader.ts';
