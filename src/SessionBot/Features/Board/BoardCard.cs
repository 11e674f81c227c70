using SessionBot.Domain.Questions;
using SessionBot.Features.Attachments;

namespace SessionBot.Features.Board;

/// <summary>All that a card shows, and nothing else: two that are equal look the same, so one rendering does for both.</summary>
public sealed record BoardCard
{
    public required int Number { get; init; }

    public required BoardPlace Place { get; init; }

    public required QuestionKind Kind { get; init; }

    public required QuestionState State { get; init; }

    public required string Called { get; init; }

    /// <summary>Region and name, or that it is anonymous.</summary>
    public required string Asker { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The asker's own words.</summary>
    public required string Text { get; init; }

    /// <summary>The organizers' words that are shown instead; null where there are none.</summary>
    public required string? Reworded { get; init; }

    public required bool NeedsCare { get; init; }

    public required string? Label { get; init; }

    public required QuestionAssignee? Assignee { get; init; }

    /// <summary>What became of it, for a card whose column does not say so.</summary>
    public required string Standing { get; init; }

    public required int Supporters { get; init; }

    /// <summary>The number of the one that asks much the same.</summary>
    public required int? Lookalike { get; init; }

    /// <summary>The numbers of those that were merged into it.</summary>
    public required Listed<int> Merged { get; init; }

    public required Listed<string> Answers { get; init; }

    public required Listed<ShownAttachment> Attachments { get; init; }

    public string Id => $"q{Number}";

    public string Shown => Reworded ?? Text;
}
