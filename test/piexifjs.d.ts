/** The little of piexifjs that the fixtures use; the package has no types. */
declare module 'piexifjs' {
  type Tags = Record<number, unknown>;
  const piexif: {
    ImageIFD: { Make: number; Orientation: number };
    GPSIFD: { GPSLatitudeRef: number; GPSLatitude: number; GPSLongitudeRef: number; GPSLongitude: number };
    dump(exif: { '0th'?: Tags; GPS?: Tags }): string;
    insert(exif: string, jpeg: string): string;
  };
  export default piexif;
}
