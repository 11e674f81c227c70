using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Cards;
using SessionBot.Features.Members;

namespace SessionBot.Features.Questions;

/// <summary>The open questions side by side, and as a list those that find no place there.</summary>
internal static class OpenQuestionCards
{
    /// <summary>UTF-16 units: twelve cards together stay within 50 KB whatever is written on them.</summary>
    private const int LongestText = 240;

    /// <summary>UTF-16 units that fit in large letters.</summary>
    private const int ShortText = 80;

    private const int MostLines = 12;

    /// <summary>Messages of the list; one more is the cards, and one is left for a notice that rides along.</summary>
    private const int MostListed = 3;

    /// <param name="questions">At least one, in the order to be shown.</param>
    /// <param name="supporters">How many support each; who is not in it has none.</param>
    /// <param name="reader">Supports no own question.</param>
    public static IReadOnlyList<ISendMessage> Of(
        Session session, IReadOnlyList<Question> questions, IReadOnlyDictionary<QuestionId, int> supporters, MemberId? reader)
    {
        var shown = questions.Count <= FlexLimits.Bubbles ? questions : [.. questions.Take(FlexLimits.Bubbles - 1)];
        var rest = questions.Skip(shown.Count).ToList();
        var cards = shown.Select(question => One(question, supporters.GetValueOrDefault(question.Id), question.AskerId == reader && !question.IsUmbrella)).ToList();
        var facts = Wording.Of(
            QuestionTexts.Open, ("number", session.Number), ("questions", string.Join("\n\n", shown.Select(question => Entry(question, supporters)))));
        var carousel = new FlexMessage(
            Card.AltText(facts, cards.SelectMany(card => card.Buttons).SelectMany(row => row).Select(button => button.Says).Take(1)),
            new CarouselContainer(
            [
                .. cards.Select(card => card.ToBubble(BubbleSize.Kilo)),
                .. rest.Count == 0 ? Array.Empty<BubbleContainer>() : [More(rest.Count).ToBubble(BubbleSize.Kilo)],
            ]));
        return [carousel, .. Listed(rest, supporters).Select(part => new TextMessage(part))];
    }

    private static Card One(Question question, int supporters, bool isOwn) => new(
        question.Shown,
        [
            CardRows.Head(
                CardText.Number(Wording.Of(QuestionTexts.Number, ("number", question.Number))),
                question.State == QuestionState.Now ? CardRows.Badge(QuestionTexts.NowBadge, isFilled: true) : null),
            CardText.Quote(question.Shown, LongestText, MostLines, question.Shown.Length <= ShortText ? ComponentSize.Md : ComponentSize.Sm),
        ])
    {
        Remarks =
        [
            .. supporters == 0 ? Array.Empty<TextComponent>() : [CardText.Note(Wording.Of(QuestionTexts.Supported, ("count", supporters)))],
            .. isOwn ? [CardText.Note(QuestionTexts.OwnBadge)] : Array.Empty<TextComponent>(),
        ],
        Buttons = isOwn ? [] : [[CardButton.Other(question.SessionId, MemberButtons.Support(question.Number))]],
    };

    private static Card More(int count)
    {
        var words = Wording.Of(QuestionTexts.More, ("count", count));
        return new(words, CardText.Title(words), CardText.Sentence(QuestionTexts.MoreBelow));
    }

    private static string Entry(Question question, IReadOnlyDictionary<QuestionId, int> supporters) => Wording.Of(
        QuestionTexts.OpenEntry,
        ("number", question.Number),
        ("text", QuestionReplies.Short(question)),
        ("supporters", supporters.GetValueOrDefault(question.Id) is var count and > 0 ? Wording.Of(QuestionTexts.SupportedRemark, ("count", count)) : ""),
        ("now", question.State == QuestionState.Now ? QuestionTexts.NowAnswering : ""));

    private static IEnumerable<string> Listed(List<Question> rest, IReadOnlyDictionary<QuestionId, int> supporters) => rest.Count == 0
        ? []
        : MessageText.Split(Wording.Of(QuestionTexts.MoreOpen, ("questions", string.Join("\n\n", rest.Select(question => Entry(question, supporters))))))
            .Take(MostListed).Select(part => part.TrimEnd());
}
