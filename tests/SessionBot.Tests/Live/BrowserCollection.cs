using LineSimulator.Tests.Page;

namespace SessionBot.Tests.Live;

[CollectionDefinition(nameof(BrowserCollection)), Trait("Needs", "Browser")]
public sealed class BrowserCollection : ICollectionFixture<Chromium>;
