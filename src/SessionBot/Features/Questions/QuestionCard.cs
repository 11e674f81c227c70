using Line.Messaging;
using SessionBot.Domain.Questions;
using SessionBot.Features.Cards;
using SessionBot.Features.Members;

namespace SessionBot.Features.Questions;

/// <summary>One question or comment on a card for the member who sent it.</summary>
internal static class QuestionCard
{
    /// <summary>UTF-16 units of a question that its asker only needs to recognize.</summary>
    private const int ShortText = 120;

    private const int ShortLabel = 5;

    /// <summary>UTF-16 units of an organizer's reason.</summary>
    private const int LongestReason = 400;

    /// <summary>Does not repeat what was written: an unsend could not take it out of a card that stands in the chat.</summary>
    /// <param name="words">What has become of what was sent.</param>
    /// <param name="choices">What can be changed about it.</param>
    public static Card Receipt(Question question, string words, IReadOnlyList<(string Label, string Says)> choices) => new(
        words,
        new BoxComponent(BoxLayout.Horizontal, CardText.Sentence(words), Tile(question))
        {
            Spacing = Spacing.Lg,
            AlignItems = AlignItems.Center,
        })
    {
        Buttons = Rows(
        [
            .. choices.Select(choice => CardButton.Other(question.SessionId, choice)),
            CardButton.Quiet(question.SessionId, MemberButtons.Withdraw(question.Number)),
        ]),
    };

    /// <summary>A phone has room for two buttons side by side only where both say little.</summary>
    private static IReadOnlyList<IReadOnlyList<CardButton>> Rows(IReadOnlyList<CardButton> buttons)
    {
        var isShort = buttons.ToLookup(button => MessageText.CountGraphemes(button.Button.Action.Label ?? "") <= ShortLabel);
        return [.. isShort[false].Chunk(1), .. isShort[true].Chunk(2)];
    }

    /// <param name="standing">With the organizer's reason.</param>
    public static Card NotTaken(Question question, string standing)
    {
        var called = QuestionReplies.Called(question);
        var text = MessageText.Truncate(question.Text, ShortText);
        return new(
            $"{Wording.Of(QuestionTexts.Notice, ("question", called), ("text", text), ("standing", standing))}\n{QuestionTexts.AskAgain}",
            [
                CardText.Eyebrow(called),
                CardRows.Quoted(CardText.Quote(text, ShortText, 5, ComponentSize.Sm)),
                CardText.Quote(standing, LongestReason, 0, ComponentSize.Md),
                CardText.Note(QuestionTexts.AskAgain),
            ])
        {
            Buttons = [[CardButton.Other(question.SessionId, MemberButtons.Rewrite)]],
        };
    }

    /// <summary>The number as large as it may be: it is what people name aloud.</summary>
    private static BoxComponent Tile(Question question) => new(
        BoxLayout.Vertical,
        new TextComponent(QuestionReplies.Kind(question)) { Size = ComponentSize.Xxs, Align = Align.Center, Color = CardColors.OnAccent },
        new TextComponent($"{question.Number}")
        {
            Size = question.Number < 1000 ? ComponentSize.Xxl : ComponentSize.Lg,
            Weight = Weight.Bold,
            Align = Align.Center,
            Color = CardColors.OnAccent,
            AdjustMode = AdjustMode.ShrinkToFit,
        })
    {
        Flex = 0,
        Width = BoxLength.Pixels(84),
        BackgroundColor = CardColors.Accent,
        CornerRadius = Spacing.Md,
        PaddingTop = Spacing.Md,
        PaddingBottom = Spacing.Sm,
        JustifyContent = JustifyContent.Center,
    };
}
