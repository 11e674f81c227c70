using System.Text.RegularExpressions;

namespace Line.Messaging;

/// <summary>What LINE takes of rich menus, as documented on 2026-08-07. Source: developers.line.biz, Messaging API reference, "Rich menu" and "Requirements for rich menu images".</summary>
public static partial class RichMenuLimits
{
    /// <summary>Rich menus an account.</summary>
    public const int PerAccount = 1000;

    /// <summary>Grapheme clusters of the name.</summary>
    public const int Name = 300;

    /// <summary>Grapheme clusters of the chat bar's text.</summary>
    public const int ChatBarText = 14;

    /// <summary>Areas.</summary>
    public const int Areas = 20;

    /// <summary>Pixels of the least width.</summary>
    public const int MinWidth = 800;

    /// <summary>Pixels of the largest width.</summary>
    public const int MaxWidth = 2500;

    /// <summary>Pixels of the least height.</summary>
    public const int MinHeight = 250;

    /// <summary>The least width divided by height.</summary>
    public const decimal MinAspect = 1.45m;

    /// <summary>Bytes of the image.</summary>
    public const int ImageBytes = 1_000_000;

    /// <summary>Operations a batch.</summary>
    public const int BatchOperations = 1000;

    [GeneratedRegex(@"\A[a-z0-9_-]{1,32}\z")]
    internal static partial Regex AliasId { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,100}\z")]
    internal static partial Regex ResumeKey { get; }

    internal static void Size(FaultCollector faults, string path, RichMenuSize size)
    {
        faults.Range($"{path}.width", size.Width, MinWidth, MaxWidth);
        faults.Range($"{path}.height", size.Height, MinHeight, MaxWidth);
        if (size.Height > 0 && size.Width < MinAspect * size.Height)
        {
            faults.Add(path, $"{size.Width} by {size.Height} pixels", $"the width is at least {MinAspect} times the height");
        }
    }

    internal static void Alias(FaultCollector faults, string aliasId)
    {
        if (!AliasId.IsMatch(aliasId))
        {
            faults.Add("richMenuAliasId", "not an alias", "it has 1 to 32 of a-z, 0-9, _ and -");
        }
    }
}
