/** What tells the values of one measure apart. Names and values are the program's own, never what somebody sent. */
export type Labels = { readonly [name: string]: string };

export interface Counter {
  add(labels?: Labels): void;
}

export interface Histogram {
  /** In seconds. */
  observe(seconds: number, labels?: Labels): void;
}

/** One value of a gauge. */
export interface Sample {
  readonly value: number;
  readonly labels?: Labels;
}

/** Measures, and their text as Prometheus reads it. */
export interface Registry {
  counter(name: string, about: string): Counter;
  histogram(name: string, about: string, bounds: readonly number[]): Histogram;
  /** Read when the text is asked for; what cannot be read then is left out. */
  gauge(name: string, about: string, read: () => Promise<readonly Sample[]> | readonly Sample[]): void;
  /** The same of what only grows. */
  total(name: string, about: string, read: () => Promise<readonly Sample[]> | readonly Sample[]): void;
  text(): Promise<string>;
}

interface Measure {
  readonly name: string;
  readonly about: string;
  readonly type: "counter" | "gauge" | "histogram";
  lines(): Promise<readonly string[]> | readonly string[];
}

/** More combinations of labels than this no measure has; what comes beyond is not counted rather than kept. */
const mostSeries = 2_000;

/** An empty registry. */
export function createRegistry(): Registry {
  const measures: Measure[] = [];

  function read(type: "gauge" | "counter"): Registry["gauge"] {
    return (name, about, samples) => {
      const lines = async () =>
        (await samples()).map(({ value, labels = {} }) => `${name}${labelled(labels)} ${String(value)}`);
      measures.push({ name, about, type, lines });
    };
  }

  return {
    counter(name, about) {
      const series = new Map<string, number>();
      const lines = () => [...series].map(([labels, count]) => `${name}${labels} ${String(count)}`);
      measures.push({ name, about, type: "counter", lines });
      return {
        add(labels = {}) {
          const key = labelled(labels);
          if (series.has(key) || series.size < mostSeries) series.set(key, (series.get(key) ?? 0) + 1);
        },
      };
    },
    histogram(name, about, bounds) {
      const series = new Map<string, Distribution>();
      const lines = () => [...series.values()].flatMap((one) => distributionLines(name, bounds, one));
      measures.push({ name, about, type: "histogram", lines });
      return {
        observe(seconds, labels = {}) {
          const key = labelled(labels);
          let one = series.get(key);
          if (one === undefined) {
            if (series.size >= mostSeries) return;
            one = { labels, counts: bounds.map(() => 0), count: 0, sum: 0 };
            series.set(key, one);
          }
          const at = bounds.findIndex((bound) => seconds <= bound);
          if (at >= 0) one.counts[at] = (one.counts[at] ?? 0) + 1;
          one.count += 1;
          one.sum += seconds;
        },
      };
    },
    gauge: read("gauge"),
    total: read("counter"),
    async text() {
      const parts: string[] = [];
      for (const { name, about, type, lines } of measures) {
        const told = await Promise.resolve()
          .then(lines)
          .catch(() => []);
        parts.push(`# HELP ${name} ${about}`, `# TYPE ${name} ${type}`, ...told);
      }
      return `${parts.join("\n")}\n`;
    },
  };
}

interface Distribution {
  readonly labels: Labels;
  /** How many were within each bound and beyond the one before. */
  readonly counts: number[];
  count: number;
  sum: number;
}

function distributionLines(
  name: string,
  bounds: readonly number[],
  { labels, counts, count, sum }: Distribution,
): readonly string[] {
  let within = 0;
  const buckets = bounds.map((bound, index) => {
    within += counts[index] ?? 0;
    return `${name}_bucket${labelled({ ...labels, le: String(bound) })} ${String(within)}`;
  });
  return [
    ...buckets,
    `${name}_bucket${labelled({ ...labels, le: "+Inf" })} ${String(count)}`,
    `${name}_sum${labelled(labels)} ${String(sum)}`,
    `${name}_count${labelled(labels)} ${String(count)}`,
  ];
}

function labelled(labels: Labels): string {
  const told = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return told.length === 0 ? "" : `{${told.join(",")}}`;
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
