namespace Line.Messaging.Tests.Messages;

public static class TemplateSamples
{
    private const string Image = "https://images.example/t.png";

    private static readonly MessageTemplateAction Next = new("次へ", "次へ");
    private static readonly UriTemplateAction Open = new("開く", "https://minutes.example/");

    public static IEnumerable<(string Name, ISendMessage Message)> All { get; } =
    [
        ("confirm", new TemplateMessage("確認", new ConfirmTemplate("公開しますか?", [new MessageTemplateAction("はい", "はい"), new MessageTemplateAction("いいえ", "いいえ")]))),
        ("buttons", new TemplateMessage("一覧", new ButtonsTemplate("本文", actions: [Next]))),
        ("buttons with everything", new TemplateMessage(
            "一覧",
            new ButtonsTemplate("本文", Image, "題名", [Next], ImageAspectRatioType.Square, ImageSizeType.Contain, "#00FF00", Open))),
        ("carousel", new TemplateMessage("一覧", new CarouselTemplate([new CarouselColumn("一", actions: [Next]), new CarouselColumn("二", actions: [Open])]))),
        ("carousel with everything", new TemplateMessage(
            "一覧",
            new CarouselTemplate(
                [new CarouselColumn("本文", Image, "題名", [Next, Open], "#123456", Open), new CarouselColumn("本文", Image, "題名", [Open, Next])],
                ImageAspectRatioType.Square,
                ImageSizeType.Contain))),
        ("image carousel", new TemplateMessage(
            "写真", new ImageCarouselTemplate([new ImageCarouselColumn(Image, Next), new ImageCarouselColumn(Image, new UriTemplateAction(null, "https://minutes.example/"))]))),
        .. ActionSamples.Everywhere.Select((action, index) => (
            $"buttons with action {index}", (ISendMessage)new TemplateMessage("一覧", new ButtonsTemplate("本文", actions: [action])))),
    ];
}
