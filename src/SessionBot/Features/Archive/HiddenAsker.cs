using System.Text.Json.Nodes;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;

namespace SessionBot.Features.Archive;

/// <summary>Who asked a question without a name: in what is about the question, an archive has somebody of whom nothing else is known.</summary>
internal sealed class HiddenAsker(Question question, IEnumerable<QuestionPart> parts)
{
    private readonly List<string> _names =
        [$"{question.Id.Value:D}", $"{question.Id.Value:N}", .. parts.Where(part => part.QuestionId == question.Id).Select(part => $"\"{part.LineMessageId}\"")];

    /// <summary>Made of the question alone, so that it stays the same when the archive is restored and written again.</summary>
    private Guid Alias { get; } = ArchivedRows.MadeOf($"asker/{question.Id.Value:D}");

    public bool Is(MemberId member) => question.AskerId == member;

    public bool IsAlias(MemberId member) => Alias == member.Value;

    public JsonObject Written() => new() { ["Id"] = Alias, ["JoinedAt"] = question.AskedAt.ToUniversalTime() };

    /// <summary>The minutes name nobody but their organizers, whatever they quote.</summary>
    public string Hide(object row, string line) =>
        row is MinutesRevision or Transcript || !_names.Exists(name => line.Contains(name, StringComparison.Ordinal)) ? line : ArchivedRows.Replaced(line, question.AskerId.Value, Alias);
}
