/** A file with its path below what was chosen or dropped. */
export interface DroppedFile {
  readonly path: string;
  readonly file: File;
}

/** As many as an archive may have; one more tells that there are too many. */
const most = 2001;

/** Everything that was dropped, folders with what is in them. Must be called while the drop happens. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: DroppedFile[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry !== undefined && found.length < most; entry = waiting.shift()) {
    if (entry.isDirectory) waiting.push(...(await entriesIn(entry as FileSystemDirectoryEntry)));
    else
      found.push({
        path: entry.fullPath.replace(/^\//, ""),
        file: await fileOf(entry as FileSystemFileEntry),
      });
  }
  return found;
}

/** What was chosen in the browser's own dialog. */
export function chosenFiles(list: FileList | null): readonly DroppedFile[] {
  return [...(list ?? [])].slice(0, most).map((file) => ({
    path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
    file,
  }));
}

async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // A reader gives a hundred at a time, and an empty list at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0 || all.length >= most) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}
