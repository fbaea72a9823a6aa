/** How a correction is stored within its resource; never searched. */
export const correctionFields = {
  _id: false,
  field: String,
  oldValue: String,
  newValue: String,
  reason: String,
  basis: String,
  correctedBy: String,
  correctTime: Date,
};
