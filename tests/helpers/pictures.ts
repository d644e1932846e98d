/** Real pictures, made on the spot. */
import sharp from 'sharp'

export type Format = 'png' | 'jpeg' | 'webp'
const RED = { r: 200, g: 30, b: 40 }

export const picture = (format: Format, width = 300, height = 200): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: RED } })
    [format]()
    .toBuffer()

/** As a phone makes it: held upright, and it knows where it was. */
export const photoWithPlace = (): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: RED } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Kamera', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '56/1 34/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '9/1 2/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

/** A small PNG whose header says that it is enormous. */
export async function bomb(): Promise<Buffer> {
  const png = Buffer.from(await picture('png', 8, 8))
  png.writeUInt32BE(60_000, 16)
  png.writeUInt32BE(60_000, 20)
  // the header's checksum, so that a decoder believes it
  const { crc32 } = await import('node:zlib')
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

/** Colours without order: nothing makes it small. */
export const noise = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: RED, noise: { type: 'gaussian', mean: 128, sigma: 90 } } })
    .png({ compressionLevel: 0 })
    .toBuffer()
