/** The media types of pictures that every browser shows and none of which can run anything. */
export const imageTypes = ["image/png", "image/jpeg", "image/webp", "image/gif"] as const;
