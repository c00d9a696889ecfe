/** A page beside a WordPress on this machine: `?endpoint=http://127.0.0.1:8361/wp-json` (`npm run office:mapped` answers there); its files of matters and places lie below `/data/`. */
import { allowed } from './backend.ts';
import { configure } from '../src/index.ts';
import '../src/define/event-calendar.ts';
import '../src/define/event-detail.ts';
import '../src/define/my-items.ts';
import '../src/define/request-form.ts';
import '../src/define/adapters/wordpress.ts';

const endpoint = allowed(new URLSearchParams(location.search).get('endpoint') ?? 'http://127.0.0.1:8361/wp-json');
configure({
  backend: 'wordpress', endpoint, phone: '0513-0000-0000', site: 'wordpress',
  mapping: {
    form: {
      id: 37, fields: { text: 'your-message', phone: 'your-phone', name: 'your-name', category: 'your-subject', place: 'your-address', consent: 'agreed' }, with: { 'your-name': '没留名字' },
      photos: ['photo-1', 'photo-2', 'photo-3', 'photo-4', 'photo-5', 'photo-6'], categories: new URL('/data/categories.json', endpoint).href, places: new URL('/data/places.json', endpoint).href,
    },
  },
});
