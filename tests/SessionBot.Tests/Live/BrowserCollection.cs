using LineSimulator.Tests.Page;

namespace SessionBot.Tests.Live;

[CollectionDefinition(nameof(BrowserCollection))]
public sealed class BrowserCollection : ICollectionFixture<Chromium>;
