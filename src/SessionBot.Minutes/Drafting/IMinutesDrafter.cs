using SessionBot.Minutes.Document;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting;

/// <summary>Makes a draft of the minutes. Every sentence that states something cites its source.</summary>
public interface IMinutesDrafter
{
    /// <summary>Name and version, such as <c>extractive/1</c>; stored with the draft.</summary>
    string Name { get; }

    /// <param name="anew">A section of which other words are wanted, though nothing has changed; null where none is.</param>
    Task<MinutesDraft> DraftAsync(SessionRecord record, MinutesLayout layout, CancellationToken ct, SectionKind? anew = null);
}
