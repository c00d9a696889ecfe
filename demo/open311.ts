/** A page that reports to a city's Open311 server on this machine: `?endpoint=http://127.0.0.1:8311/v2`, with its file of places beside it. */
import { allowed } from './backend.ts';
import { configure } from '../src/index.ts';
import '../src/define/request-form.ts';
import '../src/define/request-tracker.ts';
import '../src/define/adapters/open311.ts';

const endpoint = allowed(new URLSearchParams(location.search).get('endpoint') ?? 'http://127.0.0.1:8311/v2');
configure({ backend: 'open311', endpoint: `${endpoint}?places=${new URL('/places.json', endpoint).href}`, phone: '0513-0000-0000', site: 'open311' });
