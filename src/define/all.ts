import './request-form.ts';
import './request-tracker.ts';
