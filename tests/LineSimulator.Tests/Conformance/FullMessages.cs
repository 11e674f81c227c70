namespace LineSimulator.Tests.Conformance;

/// <summary>Right messages that together have every member of LINE's document.</summary>
internal static class FullMessages
{
    private const string Url = "https://example.com/a";

    private const string Place = """
        "margin":"md","position":"absolute","offsetTop":"-2px","offsetBottom":"sm","offsetStart":"5%","offsetEnd":"none"
        """;

    private const string Area = """
        "area":{"x":0,"y":0,"width":520,"height":585}
        """;

    private const string Letters = """
        "size":"20px","color":"#11111180","weight":"bold","style":"italic","decoration":"underline"
        """;

    private const string Items = $$"""
        {"type":"action","imageUrl":"{{Url}}","action":{"type":"message","label":"はい","text":"はい"} },
        {"type":"action","action":{"type":"postback","label":"提出","data":"d","displayText":"提出","inputOption":"openKeyboard","fillInText":"理由："} },
        {"type":"action","action":{"type":"postback","label":"提出","data":"d","text":"提出"} },
        {"type":"action","action":{"type":"uri","label":"開く","uri":"{{Url}}","altUri":{"desktop":"{{Url}}"} } },
        {"type":"action","action":{"type":"datetimepicker","label":"日","data":"d","mode":"date","initial":"2026-12-10","min":"2026-01-01","max":"2026-12-31"} },
        {"type":"action","action":{"type":"clipboard","label":"写す","clipboardText":"文"} },
        {"type":"action","action":{"type":"camera","label":"撮る"} },
        {"type":"action","action":{"type":"cameraRoll","label":"選ぶ"} },
        {"type":"action","action":{"type":"location","label":"場所"} }
        """;

    private const string Box = $$"""
        {"type":"box","layout":"vertical","flex":1,"spacing":"md","backgroundColor":"#ffffff","borderColor":"#ffffff00","borderWidth":"semi-bold","cornerRadius":"4px",
         "width":"50%","maxWidth":"60px","height":"10px","maxHeight":"20px","paddingAll":"md","paddingTop":"1px","paddingBottom":"2%","paddingStart":"none","paddingEnd":"xxl",
         "justifyContent":"space-evenly","alignItems":"flex-end","action":{"type":"message","text":"a"},{{Place}},
         "background":{"type":"linearGradient","angle":"45.5deg","startColor":"#000000","endColor":"#ffffff","centerColor":"#888888","centerPosition":"10.5%"},
         "contents":[
          {"type":"box","layout":"baseline","contents":[{"type":"icon","url":"{{Url}}","size":"sm","aspectRatio":"2:1","scaling":true,{{Place}} },{"type":"filler","flex":2}]},
          {"type":"button","action":{"type":"message","label":"a","text":"a"},"flex":0,"color":"#1DB446","style":"primary","gravity":"top","height":"sm","adjustMode":"shrink-to-fit","scaling":false,{{Place}} },
          {"type":"image","url":"{{Url}}","flex":1,"align":"end","gravity":"center","size":"full","aspectRatio":"1.91:1","aspectMode":"cover","backgroundColor":"#ffffff","animated":false,"action":{"type":"message","text":"a"},{{Place}} },
          {"type":"text","text":"a","flex":1,"align":"center","gravity":"bottom","wrap":true,"lineSpacing":"4px","maxLines":2,"adjustMode":"shrink-to-fit","scaling":true,"action":{"type":"message","text":"a"},{{Letters}},{{Place}},
           "contents":[{"type":"span","text":"b",{{Letters}} }]},
          {"type":"separator","margin":"md","color":"#000000"}]}
        """;

    private const string Style = """
        {"backgroundColor":"#ffffff","separator":true,"separatorColor":"#000000"}
        """;

    private const string SmallBox = """
        {"type":"box","layout":"horizontal","contents":[]}
        """;

    private const string Bubble = $$"""
        {"type":"bubble","size":"giga","direction":"rtl","header":{{SmallBox}},"hero":{"type":"video","url":"{{Url}}","previewUrl":"{{Url}}","aspectRatio":"16:9",
          "altContent":{"type":"image","url":"{{Url}}"},"action":{"type":"uri","label":"a","uri":"{{Url}}"} },
         "body":{{Box}},"footer":{{SmallBox}},"action":{"type":"message","text":"a"},"styles":{"header":{{Style}},"hero":{{Style}},"body":{{Style}},"footer":{{Style}} } }
        """;

    private const string Panel = $$"""
        "thumbnailImageUrl":"{{Url}}","imageBackgroundColor":"#ffffff","title":"題","text":"文","defaultAction":{"type":"message","text":"a"},
        "actions":[{"type":"message","label":"はい","text":"はい"},{"type":"message","label":"いいえ","text":"いいえ"}]
        """;

    public static readonly IReadOnlyList<string> All =
    [
        $$"""{"type":"text","text":"a $","quoteToken":"q","emojis":[{"index":2,"productId":"p","emojiId":"1"}],"sender":{"name":"係","iconUrl":"{{Url}}"},"quickReply":{"items":[{{Items}}]} }""",
        """{"type":"textV2","text":"{a}{b}{c}","quoteToken":"q","substitution":{"a":{"type":"emoji","productId":"p","emojiId":"1"},"b":{"type":"mention","mentionee":{"type":"all"} },"c":{"type":"mention","mentionee":{"type":"user","userId":"U0123456789abcdef0123456789abcdef"} } } }""",
        """{"type":"sticker","packageId":"446","stickerId":"1988","quoteToken":"q"}""",
        $$"""{"type":"image","originalContentUrl":"{{Url}}","previewImageUrl":"{{Url}}"}""",
        $$"""{"type":"video","originalContentUrl":"{{Url}}","previewImageUrl":"{{Url}}","trackingId":"t"}""",
        $$"""{"type":"audio","originalContentUrl":"{{Url}}","duration":1000}""",
        """{"type":"location","title":"役場","address":"みなと町1-1","latitude":34.5,"longitude":139.5}""",
        """{"type":"coupon","couponId":"c","deliveryTag":"t"}""",
        $$"""
        {"type":"imagemap","baseUrl":"{{Url}}","altText":"地図","baseSize":{"width":1040,"height":1040},
         "video":{"originalContentUrl":"{{Url}}","previewImageUrl":"{{Url}}",{{Area}},"externalLink":{"linkUri":"{{Url}}","label":"見る"} },
         "actions":[{"type":"uri","label":"a","linkUri":"{{Url}}",{{Area}} },{"type":"message","label":"a","text":"a",{{Area}} },{"type":"clipboard","label":"a","clipboardText":"a",{{Area}} }]}
        """,
        Template($$"""{"type":"buttons","imageAspectRatio":"square","imageSize":"contain",{{Panel}} }"""),
        Template("""{"type":"confirm","text":"文","actions":[{"type":"message","label":"はい","text":"はい"},{"type":"message","label":"いいえ","text":"いいえ"}]}"""),
        Template($$"""{"type":"carousel","imageAspectRatio":"rectangle","imageSize":"cover","columns":[{ {{Panel}} }]}"""),
        Template($$"""{"type":"image_carousel","columns":[{"imageUrl":"{{Url}}","action":{"type":"message","label":"a","text":"a"} }]}"""),
        $$"""{"type":"flex","altText":"カード","contents":{{Bubble}} }""",
        """{"type":"flex","altText":"カード","contents":{"type":"carousel","contents":[{"type":"bubble","body":{"type":"box","layout":"horizontal","contents":[]} }]} }""",
    ];

    private static string Template(string template) => $$"""{"type":"template","altText":"a","template":{{template}} }""";
}
