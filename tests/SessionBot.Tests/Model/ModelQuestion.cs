using SessionBot.Domain.Questions;

namespace SessionBot.Tests.Model;

/// <summary>What the model knows of a question.</summary>
internal sealed class ModelQuestion
{
    public required int Number { get; init; }

    public required string Asker { get; init; }

    public required string MessageId { get; init; }

    public required ModelStanding Standing { get; set; }

    /// <summary>Null once it is unsent.</summary>
    public required string? Text { get; set; }

    /// <summary>Which act's words these are: of several edits the latest holds.</summary>
    public required int TextOfAct { get; set; }

    public List<(string MessageId, string Text)> Answers { get; } = [];

    /// <summary>Who wants to know it too, and by which message.</summary>
    public Dictionary<string, string> Supports { get; } = [];

    public QuestionState State => Standing.State;

    public bool IsOpen => Standing is { Kind: QuestionKind.Question, State: QuestionState.Queued or QuestionState.Next or QuestionState.Now };
}

internal sealed record ModelStanding(
    QuestionState State, QuestionKind Kind, bool IsAnonymous = false, int? Into = null, string? Reason = null, AnswerTime? When = null)
{
    public ModelStanding In(QuestionState state) => new(state, Kind, IsAnonymous);

    /// <summary>Whether what this one is merged into is in the end merged into it.</summary>
    public static bool LeadsBack(Dictionary<int, ModelStanding> standings, int start)
    {
        var at = standings[start].Into;
        for (var steps = 0; at is { } next && next != start && steps < standings.Count; steps++)
        {
            at = standings[next].Into;
        }

        return at == start;
    }
}

/// <summary>One command of an organizer, to be taken back as a whole.</summary>
internal sealed class ModelStep(string? organizer)
{
    public string? Organizer { get; } = organizer;

    public List<(ModelQuestion Question, ModelStanding Before, ModelStanding After)> Changes { get; set; } = [];

    /// <summary>The message that noted an answer; null once the answer is taken back or unsent.</summary>
    public string? Answer { get; set; }

    public bool IsLeft => Changes.Count > 0 || Answer is not null;
}
