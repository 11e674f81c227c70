using Line.Messaging;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Work;

namespace SessionBot.Features.DeadLetters;

/// <summary>An organizer asks what could not be done: the newest in words, and the page on which all can be decided.</summary>
internal sealed class ShowDeadLetters(DeadLetterBook book, DeadLetterLinks links, DeadLetterNotice notice)
{
    private const int MostInWords = 5;

    public async Task<Outcome> HandleAsync(Said said, CancellationToken ct)
    {
        await notice.ReadAsync(said.Group.Key, said.By, ct);
        var letters = await book.ListAsync(said.Group.Key, ct);
        return new("command:dead-letters", new TextMessage(letters.Count == 0 ? DeadLetterTexts.None : Words(letters, links.For(said.By.Id))));
    }

    private static string Words(IReadOnlyList<DeadLetter> letters, Uri? page)
    {
        var lines = new List<string> { Wording.Of(DeadLetterTexts.Count, ("count", letters.Count)) };
        lines.AddRange(letters.Reverse().Take(MostInWords).Select(letter => Wording.Of(
            DeadLetterTexts.Line, ("time", SessionReplies.Moment(letter.DiedAt)), ("what", DeadLetterWords.Title(letter)))));
        if (letters.Count > MostInWords)
        {
            lines.Add(Wording.Of(DeadLetterTexts.More, ("count", letters.Count - MostInWords)));
        }

        lines.Add(page is null ? DeadLetterTexts.NoAddress : Wording.Of(DeadLetterTexts.Page, ("link", page)));
        return string.Join('\n', lines);
    }
}
