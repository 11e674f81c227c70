namespace Line.Messaging.Tests.Messages;

internal static class Samples
{
    public static readonly IReadOnlyList<ITemplateAction> EveryAction =
    [
        new MessageTemplateAction("質問する", "質問があります"),
        new PostbackTemplateAction("承認", "kind=approve&id=7", "承認しました"),
        new PostbackTemplateAction("古い形", "kind=old", "古い", useDisplayText: false),
        new PostbackTemplateAction("だまって", "kind=quiet"),
        new UriTemplateAction("議事録を読む", "https://minutes.example/s/12", new AltUri("https://minutes.example/s/12?wide")),
        new DateTimePickerTemplateAction("日時", "kind=when", DateTimePickerMode.Datetime, new DateTime(2026, 9, 1, 19, 0, 0), min: new DateTime(2026, 8, 1)),
        new DateTimePickerTemplateAction("日", "kind=day", DateTimePickerMode.Date, "2026-09-01", "2026-08-01", "2026-12-31"),
        new DateTimePickerTemplateAction("時刻", "kind=time", DateTimePickerMode.Time),
    ];

    public static readonly IReadOnlyList<ISendMessage> EveryMessage =
    [
        new TextMessage("こんにちは、みなさん🍵"),
        new TextMessage("引用") { QuoteToken = "q3Plxr4AgKd" },
        new TextMessage("選んでください", new QuickReply([.. EveryAction.Select(action => new QuickReplyButtonObject(action, "https://images.example/icon.png"))])),
        new StickerMessage("446", "1988"),
        new ImageMessage("https://images.example/a.jpg", "https://images.example/a-small.jpg"),
        new VideoMessage("https://images.example/a.mp4", "https://images.example/a.jpg"),
        new AudioMessage("https://images.example/a.m4a", 60_000),
        new LocationMessage("会場", "あおば市みどり町1-2", 35.65910807942215m, 139.70372892916203m),
        new TemplateMessage("確認", new ConfirmTemplate("公開しますか?", [new MessageTemplateAction("はい", "はい"), new MessageTemplateAction("いいえ", "いいえ")])),
        new TemplateMessage("一覧", new ButtonsTemplate("本文", actions: [new MessageTemplateAction("次へ", "次へ")])),
        new TemplateMessage(
            "一覧",
            new ButtonsTemplate(
                "本文",
                "https://images.example/t.png",
                "題名",
                [new MessageTemplateAction("次へ", "次へ")],
                ImageAspectRatioType.Square,
                ImageSizeType.Contain,
                "#00FF00",
                new UriTemplateAction("開く", "https://minutes.example/"))),
    ];
}
