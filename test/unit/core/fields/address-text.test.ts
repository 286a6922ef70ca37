import { expect, it } from "vitest";
import { addressSearchText, addressText } from "../../../../runtime/core/fields/address/address-text.ts";

const shanghai = {
  country: "CN",
  region: "上海市",
  city: "上海市",
  district: "浦东新区",
  street: "世纪大道 100 号",
  postcode: "200120",
};
const cologne = { country: "DE", city: "Köln", street: "Domplatz 1", postcode: "50667" };

it.each([
  [shanghai, "上海市浦东新区世纪大道 100 号 200120"],
  [cologne, "Domplatz 1, Köln, 50667"],
  [{ region: "Bayern", city: "München", postcode: "80331" }, "München, Bayern 80331"],
  [{ region: "重庆市", street: "Tower B" }, "重庆市Tower B"],
  [{ country: "CN" }, ""],
])("searches an address as its own script writes it: %j", (address, text) => {
  expect(addressSearchText(address)).toBe(text);
});

it("writes it for people as their locale does, with the country in their words", () => {
  expect(addressText(shanghai, "zh-CN")).toBe("中国 上海市浦东新区世纪大道 100 号 200120");
  expect(addressText(cologne, "en")).toBe("Domplatz 1, Köln, 50667, Germany");
  expect(addressText(cologne, "zh-CN")).toBe("德国 Köln Domplatz 1 50667");
});
