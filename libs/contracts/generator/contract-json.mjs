import protobuf from 'protobufjs';

const LONGEST_LINE = 400;

/**
 * Everything the run time needs to know of the protos, as JSON text: `root` for `Root.fromJSON`, and `options` by full name, because
 * protobufjs restores neither nested option values nor the options of enum values.
 * @param {protobuf.Root} root as read from the protos
 * @returns {string} broken into lines, so that a change of the protos is a small change of the text
 */
export function contractJson(root) {
  /** @type {Record<string, unknown>} */
  const options = {};
  collectOptions(root, options);
  const json = withoutOptions(root.toJSON({ keepComments: true }));
  stubDescriptors(json);
  return `${inLines({ root: json, options })}\n`;
}

/**
 * JSON text in which only long objects go over several lines, one member each.
 * @param {unknown} value
 * @returns {string}
 */
function inLines(value) {
  const text = JSON.stringify(value);
  if (text.length <= LONGEST_LINE || typeof value !== 'object' || value === null || Array.isArray(value)) return text;
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${inLines(member)}`);
  return `{\n${members.join(',\n')}\n}`;
}

/**
 * @param {protobuf.ReflectionObject} object
 * @param {Record<string, unknown>} into by full name
 */
function collectOptions(object, into) {
  const name = object.fullName.slice(1);
  if (name.startsWith('google.')) return;
  if (object.parsedOptions) into[name] = object.parsedOptions;
  if (object instanceof protobuf.Enum) {
    for (const [word, options] of Object.entries(object.valuesOptions ?? {})) into[`${name}.${word}`] = options;
  }
  if (object instanceof protobuf.Type) object.fieldsArray.forEach((field) => collectOptions(field, into));
  if (object instanceof protobuf.Service) object.methodsArray.forEach((method) => collectOptions(method, into));
  if (object instanceof protobuf.Namespace) object.nestedArray.forEach((nested) => collectOptions(nested, into));
}

/**
 * Leaves out the flattened option values, which `options` holds in full; built-in ones such as `proto3_optional` stay.
 * @param {any} json
 * @returns {any}
 */
function withoutOptions(json) {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  /** @type {Record<string, unknown>} */
  const kept = {};
  for (const [key, value] of Object.entries(json)) {
    if (key === 'parsedOptions' || key === 'valuesOptions' || value === null) continue;
    if (key !== 'options') {
      kept[key] = withoutOptions(value);
      continue;
    }
    const builtIn = Object.entries(/** @type {object} */ (value)).filter(([name]) => !name.startsWith('('));
    if (builtIn.length > 0) kept[key] = Object.fromEntries(builtIn);
  }
  return kept;
}

/**
 * The messages of descriptor.proto are needed only as things to extend: their fields would double the time to load.
 * @param {any} json
 */
function stubDescriptors(json) {
  const wellKnown = json.nested.google.nested.protobuf.nested;
  for (const name of Object.keys(wellKnown)) {
    if (name.endsWith('Options')) wellKnown[name] = { fields: {}, extensions: [[1000, 536870911]] };
    else if (!['Any', 'Duration', 'FieldMask', 'Timestamp'].includes(name)) delete wellKnown[name];
  }
}
