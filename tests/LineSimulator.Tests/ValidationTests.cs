using System.Text.Json;

namespace LineSimulator.Tests;

public sealed class ValidationTests
{
    private const string Tap = """{"type":"message","label":"はい","text":"はい"}""";

    // One family of three people is one grapheme, and eight UTF-16 units.
    private const string Family = "👨‍👩‍👧";

    public static TheoryData<string, string> Refused => new()
    {
        { """{"messages":[]}""", "messages" },
        { """{}""", "messages" },
        { """{"messages":"こんにちは"}""", "messages" },
        { """{"messages":["こんにちは"]}""", "messages[0]" },
        { $$"""{"messages":{{SimulatedWorld.Texts("1", "2", "3", "4", "5", "6")}}}""", "messages" },
        { Message("""{"text":"a"}"""), "messages[0].type" },
        { Message("""{"type":"card"}"""), "messages[0].type" },
        { Message("""{"type":"text"}"""), "messages[0].text" },
        { Message("""{"type":"text","text":""}"""), "messages[0].text" },
        { Message("""{"type":"text","text":5}"""), "messages[0].text" },
        { Message("""{"type":"text","text":"\ud800"}"""), "messages[0].text" },
        { Text(new string('あ', 5001)), "messages[0].text" },
        { Text(string.Concat(Enumerable.Repeat("😀", 2501))), "messages[0].text" },
        { Message("""{"type":"textV2","text":"{who}さん"}"""), "messages[0].text" },
        { Message("""{"type":"image","originalContentUrl":"http://example.com/a.jpg","previewImageUrl":"https://example.com/a.jpg"}"""), "messages[0].originalContentUrl" },
        { Message("""{"type":"sticker","packageId":"1"}"""), "messages[0].stickerId" },
        { Message("""{"type":"location","title":"役場","address":"みなと町1-1","latitude":91,"longitude":140}"""), "messages[0].latitude" },
        { QuickReply(string.Join(',', Enumerable.Repeat(Item(Tap), 14))), "messages[0].quickReply.items" },
        { QuickReply(Item("""{"type":"message","text":"はい"}""")), "messages[0].quickReply.items[0].action.label" },
        { QuickReply(Item(Label(new string('あ', 21)))), "messages[0].quickReply.items[0].action.label" },
        { QuickReply(Item("""{"type":"richmenuswitch","label":"次","data":"x","richMenuAliasId":"next"}""")), "messages[0].quickReply.items[0].action.type" },
        { Template("""{"type":"panel"}"""), "messages[0].template.type" },
        { Template($$"""{"type":"buttons","text":"a","actions":[{{Tap}},{{Tap}},{{Tap}},{{Tap}},{{Tap}}]}"""), "messages[0].template.actions" },
        { Template($$"""{"type":"buttons","text":"{{new string('a', 161)}}","actions":[{{Tap}}]}"""), "messages[0].template.text" },
        { Template($$"""{"type":"buttons","title":"題","text":"{{new string('a', 61)}}","actions":[{{Tap}}]}"""), "messages[0].template.text" },
        { Template($$"""{"type":"buttons","text":"a","actions":[{"type":"postback","label":"はい","data":"{{new string('d', 301)}}"}]}"""), "messages[0].template.actions[0].data" },
        { Template($$"""{"type":"buttons","text":"a","actions":[{"type":"uri","label":"開く","uri":"javascript:alert(1)"}]}"""), "messages[0].template.actions[0].uri" },
        { Template($$"""{"type":"confirm","text":"a","actions":[{{Tap}}]}"""), "messages[0].template.actions" },
        { Template($$"""{"type":"confirm","text":"{{new string('a', 241)}}","actions":[{{Tap}},{{Tap}}]}"""), "messages[0].template.text" },
        { Template($$"""{"type":"carousel","columns":[{"text":"a","actions":[{{Tap}}]},{"text":"b","actions":[{{Tap}},{{Tap}}]}]}"""), "messages[0].template.columns" },
        { Message("""{"type":"flex","contents":{"type":"bubble","hero":{"type":"image","url":"https://example.com/a.png"}}}"""), "messages[0].altText" },
        { Flex("""{"type":"bubble"}"""), "messages[0].contents" },
        { Flex("""{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"icon","url":"https://example.com/a.png"}]}}"""), "messages[0].contents.body.contents[0].type" },
        { Body("""{"type":"text","text":"a","color":"green"}"""), "messages[0].contents.body.contents[0].color" },
        { Body("""{"type":"text","text":"a","size":"huge"}"""), "messages[0].contents.body.contents[0].size" },
        { Body("""{"type":"text","text":"a","wrap":"yes"}"""), "messages[0].contents.body.contents[0].wrap" },
        { Body("""{"type":"text","contents":[]}"""), "messages[0].contents.body.contents[0].text" },
        { Body("""{"type":"image","url":"https://example.com/a.png","aspectRatio":"1:4"}"""), "messages[0].contents.body.contents[0].aspectRatio" },
        { Body("""{"type":"box","layout":"vertical","contents":[],"background":{"type":"linearGradient","angle":"360deg","startColor":"#000000","endColor":"#ffffff"}}"""), "messages[0].contents.body.contents[0].background.angle" },
        { Body("""{"type":"box","layout":"vertical","contents":[],"paddingAll":"-1px"}"""), "messages[0].contents.body.contents[0].paddingAll" },
        { Imagemap("""{"type":"message","text":"a"}"""), "messages[0].actions[0].area" },
        { Imagemap("""{"type":"message","text":"a","area":{"x":0,"y":0.5,"width":1,"height":1}}"""), "messages[0].actions[0].area.y" },
        { Picker("\"mode\":\"date\",\"initial\":\"2026-12-10T19:30\""), "messages[0].quickReply.items[0].action.initial" },
        { Picker("\"mode\":\"time\",\"min\":\"12:00\",\"max\":\"11:00\""), "messages[0].quickReply.items[0].action.max" },
        { Flex("""{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":""}]}}"""), "messages[0].contents.body.contents[0].text" },
        { Flex("""{"type":"bubble","body":{"type":"text","text":"a"}}"""), "messages[0].contents.body.type" },
        { Flex($$$"""{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"{{{new string('a', 30 * 1024)}}}"}]}}"""), "messages[0].contents" },
    };

    public static TheoryData<string> Accepted => new()
    {
        Text(new string('あ', 5000)),
        Message("""{"type":"textV2","text":"{who}さん {{x}}","substitution":{"who":{"type":"mention","mentionee":{"type":"all"}}}}"""),
        QuickReply(string.Join(',', Enumerable.Repeat(Item(Tap), 13))),
        QuickReply(Item(Label(string.Concat(Enumerable.Repeat(Family, 20))))),
        QuickReply(Item("""{"type":"camera","label":"撮る"}""")),
        Template($$"""{"type":"buttons","text":"{{new string('a', 160)}}","actions":[{{Tap}},{{Tap}},{{Tap}},{{Tap}}]}"""),
        Template($$"""{"type":"confirm","text":"よいですか","actions":[{{Tap}},{{Tap}}]}"""),
        Template($$"""{"type":"carousel","columns":[{"text":"a","actions":[{{Tap}}]},{"text":"b","actions":[{{Tap}}]}]}"""),
        Body("""{"type":"text","text":"a"},{"type":"separator"}"""),
        Body("""{"type":"text","text":"a","contents":[]}"""),
        Body("""{"type":"image","url":"https://example.com/a.png","aspectRatio":"1:3"}"""),
        Body("""{"type":"text","text":"a","offsetTop":"-2px"}"""),
        Picker("\"mode\":\"datetime\",\"min\":\"1900-01-01T00:00\",\"max\":\"2100-12-31T23:59\",\"initial\":\"2026-12-10t19:30\""),
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_wrong_message_is_refused_with_its_property(string body, string property)
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await world.PostAsync("/v2/bot/message/validate/push", body);

        Assert.Equal((400, "The request body has 1 error(s)"), (answer.Status, answer.Message));
        Assert.Equal([property], answer.Properties);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task A_message_at_its_limits_is_valid(string body)
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await world.PostAsync("/v2/bot/message/validate/reply", body);

        Assert.Equal((200, "{}"), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Every_error_of_a_request_is_told()
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await world.PostAsync("/v2/bot/message/push", """{"messages":[{"type":"text","text":""},{"type":"x"}]}""");

        Assert.Equal(["to", "messages[0].text", "messages[1].type"], answer.Properties);
    }

    [Theory]
    [InlineData("""{"to":"sato","messages":[{"type":"text","text":"a"}]}""")]
    [InlineData("""{"to":"u0123456789abcdef0123456789abcdef","messages":[{"type":"text","text":"a"}]}""")]
    public async Task A_recipient_must_look_like_a_line_id(string body)
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await world.PostAsync("/v2/bot/message/push", body);

        Assert.Equal(400, answer.Status);
        Assert.Contains("'to'", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 400)]
    [InlineData(500, 200)]
    [InlineData(501, 400)]
    public async Task A_multicast_goes_to_500_people_at_most(int people, int status)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var to = JsonSerializer.Serialize(Enumerable.Range(0, people).Select(number => $"U{number:x32}"));

        var answer = await world.PostAsync("/v2/bot/message/multicast", $$"""{"to":{{to}},"messages":{{SimulatedWorld.Texts("a")}}}""");

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData("text/plain", "{}", 415)]
    [InlineData("application/json", "{", 400)]
    [InlineData("application/json", "[]", 400)]
    public async Task A_body_must_be_a_json_object_that_says_so(string mediaType, string body, int status)
    {
        await using var world = await SimulatedWorld.StartAsync();

        Assert.Equal(status, (await world.PostAsync("/v2/bot/message/push", body, mediaType: mediaType)).Status);
    }

    [Fact]
    public async Task A_body_of_more_than_2_megabytes_gets_413()
    {
        await using var world = await SimulatedWorld.StartAsync();

        Assert.Equal(413, (await world.PostAsync("/v2/bot/message/push", new string(' ', 2_000_001))).Status);
    }

    private static string Message(string message) => $$"""{"messages":[{{message}}]}""";

    private static string Text(string text) => $$"""{"messages":{{SimulatedWorld.Texts(text)}}}""";

    private static string QuickReply(string items) => Message($$$"""{"type":"text","text":"a","quickReply":{"items":[{{{items}}}]}}""");

    private static string Item(string action) => $$"""{"type":"action","action":{{action}}}""";

    private static string Label(string label) => $$"""{"type":"message","label":"{{label}}","text":"a"}""";

    private static string Template(string template) => Message($$"""{"type":"template","altText":"a","template":{{template}}}""");

    private static string Flex(string contents) => Message($$"""{"type":"flex","altText":"a","contents":{{contents}}}""");

    private static string Body(string components) => Flex($$$"""{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{{{components}}}]}}""");

    private static string Imagemap(string action) =>
        Message($$"""{"type":"imagemap","altText":"a","baseUrl":"https://example.com/map","baseSize":{"width":1040,"height":1040},"actions":[{{action}}]}""");

    private static string Picker(string members) => QuickReply(Item($$"""{"type":"datetimepicker","label":"日時","data":"d",{{members}}}"""));
}
