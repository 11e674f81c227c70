using System.Text;
using TestKit.OpenApi;

namespace Line.Messaging.Tests.Conformance.Checker;

public sealed class MessageCheckTests
{
    private const string Tap = """{"type":"message","label":"はい","text":"はい"}""";

    [Theory]
    [InlineData("""{"type":"text","text":"あ"}""")]
    [InlineData("""{"type":"text","text":"あ","quickReply":{"items":[{"type":"action","action":{"type":"camera","label":"撮る"}}]},"sender":{"name":"係"}}""")]
    [InlineData("""{"type":"textV2","text":"{who}さん","substitution":{"who":{"type":"mention","mentionee":{"type":"all"}}}}""")]
    [InlineData("""{"type":"location","title":"役場","address":"みなと町","latitude":35,"longitude":139.5}""")]
    [InlineData("""{"type":"flex","altText":"あ","contents":{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"あ"}]}}}""")]
    public void A_message_as_the_reference_shows_it_passes(string message) => Assert.Empty(Check(message));

    [Theory]
    [InlineData("""{"type":"text"}""", "$")]
    [InlineData("""{"text":"あ"}""", "$")]
    [InlineData("""{"type":"texte","text":"あ"}""", "$.type")]
    [InlineData("""{"type":"text","text":"あ","txet":"い"}""", "$.txet")]
    [InlineData("""{"type":"text","text":null}""", "$.text")]
    [InlineData("""{"type":"text","text":"あ","text":"い"}""", "$")]
    [InlineData("""{"type":"image","originalContentUrl":"https://images.example/写真","previewImageUrl":"https://images.example/a"}""", "$.originalContentUrl")]
    [InlineData("""{"type":"audio","originalContentUrl":"https://images.example/a","duration":1.5}""", "$.duration")]
    [InlineData("""{"type":"template","altText":"あ","template":{"type":"confirm","text":"あ"}}""", "$.template")]
    [InlineData("""{"type":"template","altText":"あ","template":{"type":"panel"}}""", "$.template.type")]
    [InlineData("""{"type":"template","altText":"あ","template":{"type":"confirm","text":"あ","actions":[{"type":"postback","label":"あ"}]}}""", "$.template.actions[0]")]
    [InlineData("""{"type":"flex","altText":"あ","contents":{"type":"bubble","body":{"type":"text","text":"あ"}}}""", "$.contents.body")]
    [InlineData("""{"type":"flex","altText":"あ","contents":{"type":"bubble","body":{"type":"box","layout":"diagonal","contents":[]}}}""", "$.contents.body.layout")]
    [InlineData("""{"type":"flex","altText":"あ","contents":{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"button"}]}}}""", "$.contents.body.contents[0]")]
    [InlineData("""{"type":"textV2","text":"{who}","substitution":{"who":{"type":"mention","mentionee":{"type":"user"}}}}""", "$.substitution.who.mentionee")]
    public void A_wrong_message_is_found_at_its_place(string message, string path) =>
        Assert.Contains(Check(message), fault => fault.Path == path);

    [Fact]
    public void Fourteen_quick_replies_are_one_too_many() => Assert.Contains(
        Check($$$"""{"type":"text","text":"あ","quickReply":{"items":[{{{string.Join(',', Enumerable.Repeat($$"""{"type":"action","action":{{Tap}}}""", 14))}}}]}}"""),
        fault => fault.Path == "$.quickReply.items");

    [Fact]
    public void An_unknown_member_passes_where_that_is_allowed() =>
        Assert.Empty(Check("""{"type":"text","text":"あ","newThing":1}""", new CheckOptions { AllowUnknownMembers = true }));

    [Theory]
    [InlineData("あいうえおかきくけこさしすせ", 0)]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 0)]
    [InlineData("あいうえおかきくけこさしすせそ", 1)]
    public void The_bar_of_a_rich_menu_is_counted_in_grapheme_clusters(string chatBarText, int faults)
    {
        var menu = $$"""{"size":{"width":2500,"height":843},"selected":true,"name":"a","chatBarText":"{{chatBarText}}","areas":[]}""";
        Assert.Equal(faults, LineApiDocument.Require().CheckJson(Encoding.UTF8.GetBytes(menu), "messaging-api.yml", "RichMenuRequest").Count);
    }

    private static IReadOnlyList<ApiFault> Check(string message, CheckOptions? options = null) =>
        LineApiDocument.Require().CheckJson(Encoding.UTF8.GetBytes(message), "messaging-api.yml", "Message", options);
}
