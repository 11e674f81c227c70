using TestKit;

namespace Line.Messaging.Tests.Webhooks;

/// <summary>The bodies that LINE's own SDKs are tested with.</summary>
internal static class OfficialFixtures
{
    public static IReadOnlyList<(string Name, byte[] Body)> Require() =>
        [.. Read("java", "webhook"), .. Read("java", "parser"), .. Read("python")];

    private static IEnumerable<(string Name, byte[] Body)> Read(params string[] folder) =>
        Directory.GetFiles(SharedMaterial.Require(["line", "fixtures", .. folder]), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)));
}
