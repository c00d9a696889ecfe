/** What a street beside a WordPress says of it: the form of wordpress-fixtures/seed.php, and what can be reported where. */
export const categories = [
  {
    id: 'leak', code: 'P01', name: '屋顶漏水', group: 'property', aisle: { name: '房屋' }, appliesTo: ['request'],
    questions: [{ code: 'when', label: '什么时候漏', datatype: 'singlevaluelist', required: false, order: 1, values: [{ key: '1', name: '下雨时' }, { key: '2', name: '一直' }] }],
  },
];
export const places = [
  { id: 'jd', kind: 'subdistrict', name: '示例街道' }, { id: 'xc', kind: 'compound', name: '示例新村', parent: 'place/jd' },
  { id: 'xc-8', kind: 'building', name: '8 幢', parent: 'place/xc', units: ['1', '2'] },
];
export const files = { '/data/categories.json': categories, '/data/places.json': { items: places } };

export const fields = { text: 'your-message', phone: 'your-phone', name: 'your-name', category: 'your-subject', place: 'your-address', consent: 'agreed' };
export const photos = [1, 2, 3, 4, 5, 6].map((number) => `photo-${number}`);
export const form = { id: 37, fields, with: { 'your-name': '没留名字' }, categories: '/data/categories.json', places: '/data/places.json' };
