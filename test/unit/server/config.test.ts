import { expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";

test("an empty environment serves on this machine alone", () => {
  expect(readConfig({})).toEqual({
    ok: true,
    config: {
      port: 3000,
      host: "127.0.0.1",
      dataDir: "./data",
      databaseUrl: null,
      publicUrl: null,
      setupToken: null,
      metricsToken: null,
      smtpUrl: null,
      trustProxy: false,
      logLevel: "info",
    },
  });
});

test("every variable is read, and an empty one counts as absent", () => {
  const environment = {
    PORT: "8080",
    HOST: "0.0.0.0",
    DATA_DIR: "/var/lib/pipewright",
    DATABASE_URL: "",
    PUBLIC_URL: "https://crm.example.org/",
    SETUP_TOKEN: "let-me-in-please",
    METRICS_TOKEN: "let-me-watch-please",
    SMTP_URL: "smtps://mail.example.org:465",
    TRUST_PROXY: "1",
    LOG_LEVEL: "warn",
  };
  expect(readConfig(environment)).toMatchObject({
    ok: true,
    config: { port: 8080, publicUrl: "https://crm.example.org", trustProxy: 1, logLevel: "warn" },
  });
});

test.each([
  ["PORT", "http", /^PORT is "http", but it must be a number from 0 to 65535\.$/],
  ["PORT", "70000", /^PORT is "70000"/],
  ["HOST", "not a host", /^HOST is/],
  [
    "PUBLIC_URL",
    "example.org",
    /^PUBLIC_URL is "example.org", but it must be an address that begins with http:/,
  ],
  ["SETUP_TOKEN", "short", /^SETUP_TOKEN is "…", but it must be 8 to 200 characters long\.$/],
  ["METRICS_TOKEN", "short", /^METRICS_TOKEN is "…", but it must be 16 to 200 letters/],
  ["SMTP_URL", "https://mail.example.org", /^SMTP_URL is/],
  ["SMTP_URL", "smtps//mailer:secret@mx", /^SMTP_URL is "…@mx", but it must be an address/],
  ["SMTP_URL", "imap:mailer:the@secret@mx", /^SMTP_URL is "…@mx"/],
  ["SMTP_URL", "imap://mailer:secret@mx", /^SMTP_URL is "imap:\/\/…@mx"/],
  ["SMTP_URL", "secret//mailer:secret\nsecret@mx", /^SMTP_URL is "…@mx"/],
  ["PUBLIC_URL", "me:secret@example.org", /^PUBLIC_URL is "…@example.org"/],
  ["PUBLIC_URL", "ftp://me:secret@example.org", /^PUBLIC_URL is "ftp:\/\/…@example.org"/],
  ["TRUST_PROXY", "everybody", /^TRUST_PROXY is/],
  ["LOG_LEVEL", "loud", /^LOG_LEVEL is "loud", but it must be one of fatal, error, warn/],
  [
    "DATABASE_URL",
    "mysql://me:secret@db/x",
    /^DATABASE_URL is "mysql:\/\/…@db\/x", but it must be empty, or like/,
  ],
  ["DATABASE_URL", "postgres://me:secret@db", /^DATABASE_URL is "postgres:\/\/…@db"/],
  ["DATABASE_URL", "me:secret@db", /^DATABASE_URL is/],
])("a wrong %s (%s) is told in one sentence", (name, value, sentence) => {
  const read = readConfig({ [name]: value });
  expect(read.ok ? "" : read.sentence).toMatch(sentence);
  expect(read.ok ? "" : read.sentence).not.toContain("secret");
});
