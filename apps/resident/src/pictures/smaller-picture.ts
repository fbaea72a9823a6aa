/** Longest side that the service keeps of a photo, in pixels: what is larger takes longer to upload, and shows nothing more. */
const LONGEST_SIDE = 2048;
/** A picture of less is uploaded as it is, in bytes. */
const SMALL_ENOUGH = 2 ** 20;
/** Of JPEG, from 0 to 1. */
const QUALITY = 0.85;

/** A picture as small as the service keeps it; as it is where it is small, where that does not make it smaller, or where this browser cannot read it. */
export async function smallerPicture(content: Blob): Promise<Blob> {
  if (content.size <= SMALL_ENOUGH) return content;
  try {
    const smaller = await drawnAnew(content);
    return smaller !== null && smaller.size < content.size ? smaller : content;
  } catch {
    return content;
  }
}

async function drawnAnew(content: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(content, { imageOrientation: 'from-image' });
  try {
    const { width, height } = bitmap;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    const context = canvas.getContext('2d');
    if (context === null) return null;
    // JPEG has no transparency.
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  } finally {
    bitmap.close();
  }
}
