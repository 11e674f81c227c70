using System.Text.RegularExpressions;

namespace SessionBot.Features.Menu;

/// <summary>What our menus and aliases are called on LINE. Everything else there belongs to others.</summary>
internal sealed partial record MenuNames(string Name)
{
    /// <summary>Points to the menu that the last apply or rollback has put in place.</summary>
    public string CurrentAlias => $"sessionbot-{Name}";

    /// <summary>Points to the menu that a rollback brings back: LINE does not tell which of two menus is the older one.</summary>
    public string PreviousAlias => $"sessionbot-{Name}-previous";

    public string Versioned(string fingerprint) => $"sessionbot:{Name}:{fingerprint}";

    public bool Owns(string menuName) => Ours().Match(menuName) is { Success: true } ours && ours.Groups["name"].Value == Name;

    [GeneratedRegex(@"\Asessionbot:(?<name>[a-z0-9-]{1,12}):[0-9a-f]{8}\z")]
    private static partial Regex Ours();
}
