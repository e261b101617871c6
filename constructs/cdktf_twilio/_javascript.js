"use strict";

const { dependencies, resources } = require("./package.json");
const [cdk] = Object.keys(dependencies);

/** A resource that synthesizes the attributes it is given, and asks nothing of Python. */
class Resource extends require(cdk).TerraformResource {
  constructor(config, scope, id, given, metaArguments) {
    super(scope, id, { ...metaArguments, ...config });
    this.given = given;
  }

  synthesizeAttributes() {
    return this.given;
  }

  synthesizeHclAttributes() {
    const { timeouts, ...others } = this.given;
    const described = describe(others);
    if (timeouts !== undefined) {
      described.timeouts = {
        value: isPlain(timeouts) ? describe(timeouts) : timeouts,
        isBlock: true,
        type: "struct",
        storageClassType: "struct",
      };
    }
    return described;
  }
}

function describe(values) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, isBlock: false, type: "simple", storageClassType: typeof value },
    ]),
  );
}

function isPlain(value) {
  return value.constructor === Object;
}

for (const [name, config] of Object.entries(resources)) {
  exports[name] = class extends Resource {
    constructor(...rest) {
      super(config, ...rest);
    }
  };
}
