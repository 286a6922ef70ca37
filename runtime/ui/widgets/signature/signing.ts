import Pad from "signature_pad";

const ink = "#12204a";
const hand =
  '"Segoe Script", "Snell Roundhand", "Brush Script MT", "STXingkai", "KaiTi", "Kaiti SC", cursive';

/** A canvas that is signed with a pointer, a finger, or a typed name. */
export interface Signing {
  /** Writes a name as large as it fits, in place of what was there; a blank one leaves nothing. */
  write(name: string): void;
  clear(): void;
  /** What is on it as a picture; undefined where the browser cannot make one. */
  picture(name: string): Promise<File | undefined>;
  /** Stops listening. */
  end(): void;
}

/** Makes a canvas ready to be signed; `drawn` is told after each stroke of the pen. It keeps its ink when its size changes. */
export function startSigning(canvas: HTMLCanvasElement, drawn: () => void): Signing {
  const pad = new Pad(canvas, { penColor: ink, minWidth: 0.8, maxWidth: 2.6 });
  let written = "";
  const fit = () => {
    const ratio = Math.min(2, Math.max(1, window.devicePixelRatio));
    const [width, height] = [canvas.offsetWidth * ratio, canvas.offsetHeight * ratio];
    if (width === 0 || (canvas.width === width && canvas.height === height)) return;
    const strokes = pad.toData();
    Object.assign(canvas, { width, height });
    canvas.getContext("2d")?.scale(ratio, ratio);
    if (written === "") pad.fromData(strokes);
    else writeName(canvas, written);
  };
  const begin = () => {
    // The pen does not add to a name that was typed.
    if (written !== "") pad.clear();
    written = "";
  };
  pad.addEventListener("beginStroke", begin);
  pad.addEventListener("endStroke", drawn);
  const watcher = new ResizeObserver(fit);
  watcher.observe(canvas);
  fit();
  return {
    write(name) {
      written = name.trim();
      pad.clear();
      if (written !== "") writeName(canvas, written);
    },
    clear() {
      written = "";
      pad.clear();
    },
    picture: (name) => pictureOf(canvas, name),
    end() {
      watcher.disconnect();
      pad.off();
    },
  };
}

function writeName(canvas: HTMLCanvasElement, name: string): void {
  const pen = canvas.getContext("2d");
  if (pen === null) return;
  pen.save();
  pen.resetTransform();
  pen.clearRect(0, 0, canvas.width, canvas.height);
  const size = canvas.height * 0.42;
  const font = (pixels: number) => `italic ${String(pixels)}px ${hand}`;
  pen.font = font(size);
  const tooWide = pen.measureText(name).width / (canvas.width * 0.86);
  pen.font = font(size / Math.max(1, tooWide));
  pen.fillStyle = ink;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(name, canvas.width / 2, canvas.height * 0.52);
  pen.restore();
}

function pictureOf(canvas: HTMLCanvasElement, name: string): Promise<File | undefined> {
  return new Promise((resolve) => {
    canvas.toBlob(
      (blob) => resolve(blob === null ? undefined : new File([blob], `${name}.png`, { type: "image/png" })),
      "image/png",
    );
  });
}
