using Xunit.v3;

namespace TestKit;

/// <summary>Reference material that may lie beside the checkout, in a folder named <c>shared</c>.</summary>
public static class SharedMaterial
{
    /// <summary>The full path of a shared file or folder; skips the running test, with the reason, where it is absent.</summary>
    public static string Require(params string[] parts) => Find(parts) ?? throw new InvalidOperationException(
        $"{DynamicSkipToken.Value}The reference material shared/{string.Join('/', parts)} is not beside this checkout.");

    /// <summary>The full path of a shared file or folder, or null where it is absent.</summary>
    public static string? Find(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Repository.Root, "..", "shared", .. parts]));
        return Path.Exists(path) ? path : null;
    }
}
