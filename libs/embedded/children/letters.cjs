const { Schema } = require('mongoose');

/** The collection that the fault tests write to: two indexes, one of them unique. */
function letters() {
  const schema = new Schema({
    name: { type: String, required: true },
    division: { type: String, required: true },
    box: { type: String, required: true, index: true },
    number: { type: Number, required: true, unique: true },
    text: { type: String, required: true },
  });
  return { name: 'letters', schema, territory: 'open', missing: 'NONE', taken: 'TAKEN' };
}

module.exports = { letters };
