using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using LineSimulator.Api.Rules;
using LineSimulator.Chats;

namespace LineSimulator.Tests;

public sealed class HostileMessageTests
{
    private const string Valid = """
        {"messages":[
          {"type":"text","text":"a","sender":{"name":"b"},"quickReply":{"items":[{"type":"action","action":{"type":"message","label":"c","text":"d"}}]}},
          {"type":"template","altText":"a","template":{"type":"carousel","columns":[{"title":"t","text":"a","actions":[{"type":"uri","label":"u","uri":"https://example.com"}]}]}},
          {"type":"template","altText":"a","template":{"type":"image_carousel","columns":[{"imageUrl":"https://example.com/a.png","action":{"type":"postback","label":"p","data":"d"}}]}},
          {"type":"flex","altText":"a","contents":{"type":"carousel","contents":[{"type":"bubble","header":{"type":"box","layout":"vertical","contents":[]},
            "body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"a","contents":[{"type":"span","text":"s"}]},{"type":"button","action":{"type":"postback","label":"l","data":"d"}}]}}]}},
          {"type":"location","title":"役場","address":"x","latitude":36.1,"longitude":140.2}
        ]}
        """;

    private static readonly string[] Replacements =
        ["null", "true", "1", "1e400", "\"\"", "\"x\"", "\"\\ud800\"", "[]", "{}", "[null]", "[{}]", "{\"type\":\"box\"}", "\"flex\"", "\"carousel\""];

    /// <summary>A message with any part replaced is either refused, or can be shown and pressed: never an exception.</summary>
    [Fact]
    public void No_message_breaks_the_rules_or_the_chat() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, Replacements.Length - 1], Gen.Int[0, 200], Gen.Int[0, Replacements.Length - 1])
            .Sample((place, by, otherPlace, otherBy) =>
            {
                var body = JsonNode.Parse(Valid)!;
                Replace(body, place, Replacements[by]);
                Replace(body, otherPlace, Replacements[otherBy]);
                var json = JsonElement.Parse(Raw(body));
                var node = RequestNode.Root(json);

                MessageRules.Check(node);

                if (node.Errors.Count == 0)
                {
                    Show(json);
                }
            }, iter: 10_000);

    [Fact]
    public void The_untouched_message_is_valid()
    {
        var node = RequestNode.Root(JsonElement.Parse(Valid));

        MessageRules.Check(node);

        Assert.Empty(node.Errors);
    }

    private static void Show(JsonElement body)
    {
        foreach (var message in body.GetProperty("messages").EnumerateArray())
        {
            var labels = MessageRendering.QuickReplies(message);
            var log = new ChatLog("chat", "名前", ChatKind.Private);
            log.Add(new ChatEntry("1", default, "bot", "ボット", ChatEntryKind.FromBot, MessageRendering.Of(message)) { QuickReplies = labels, Json = message.GetRawText() });
            Assert.Throws<SimulatorException>(() => TapTargets.Find(log, "no such label"));
        }
    }

    // Writes markers first, because JsonNode refuses some of the replacements that a body may hold.
    private static void Replace(JsonNode root, int place, string replacement)
    {
        var places = Places(root).ToList();
        var chosen = places[place % places.Count];
        chosen.ReplaceWith("\u0001" + replacement);
    }

    private static string Raw(JsonNode root)
    {
        var text = root.ToJsonString();
        foreach (var replacement in Replacements)
        {
            text = text.Replace(JsonValue.Create("\u0001" + replacement).ToJsonString(), replacement, StringComparison.Ordinal);
        }

        return text;
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value!),
            JsonArray items => items.Select(item => item!),
            _ => [],
        };
        return children.SelectMany(child => Places(child).Prepend(child));
    }
}
