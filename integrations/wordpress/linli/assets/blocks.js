// Blocks of the library's tags, without a build step: the server draws them, the editor shows a card.
(function (blocks, element, editor, components) {
  'use strict';
  var el = element.createElement;
  window.linliBlocks.forEach(function (one) {
    blocks.registerBlockType(one.name, {
      apiVersion: 2,
      title: one.title,
      category: 'linli',
      icon: 'clipboard',
      description: '<' + one.tag + '>',
      attributes: one.attributes,
      supports: { html: false, customClassName: false },
      edit: function (props) {
        var fields = Object.keys(one.attributes).map(function (name) {
          var flag = one.attributes[name].type === 'boolean';
          var set = function (value) {
            var change = {};
            change[name] = value === '' || value === false ? undefined : value;
            props.setAttributes(change);
          };
          return flag
            ? el(components.ToggleControl, { key: name, label: name, checked: !!props.attributes[name], onChange: set })
            : el(components.TextControl, { key: name, label: name, value: props.attributes[name] || '', onChange: set });
        });
        var said = Object.keys(props.attributes)
          .filter(function (name) { return props.attributes[name] !== undefined && one.attributes[name]; })
          .map(function (name) { return name + (props.attributes[name] === true ? '' : '="' + props.attributes[name] + '"'); });
        return el('div', editor.useBlockProps({ style: { border: '1px solid #ccc', borderRadius: '4px', padding: '16px' } }),
          el(editor.InspectorControls, {}, el(components.PanelBody, { title: one.title }, fields)),
          el('strong', {}, one.title),
          el('div', { style: { fontFamily: 'monospace', fontSize: '13px' } }, ['<' + one.tag].concat(said).join(' ') + '>'));
      },
      save: function () { return null; },
    });
  });
})(window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components);
