import './before-after.ts';
import './comfort.ts';
import './indicator-board.ts';
import './my-items.ts';
import './renovation-tracker.ts';
import './request-form.ts';
import './request-tracker.ts';
import './site.ts';
