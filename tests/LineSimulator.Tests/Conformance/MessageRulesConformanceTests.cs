using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LineSimulator.Api.Rules;
using TestKit;
using TestKit.OpenApi;

namespace LineSimulator.Tests.Conformance;

/// <summary>A platform that takes what LINE refuses hides a bot's faults, so each message is spoiled in every place.</summary>
public sealed class MessageRulesConformanceTests(ITestOutputHelper output)
{
    private const string Document = "messaging-api.yml";

    /// <summary>An action that only a rich menu has, and what is the same in every message.</summary>
    private static readonly string[] TestedElsewhere = ["RichMenuSwitchAction.", ".quickReply", ".sender"];

    private static readonly CheckOptions Lenient = new() { AllowUnknownMembers = true };

    private static readonly Func<JsonNode?>[] Wrong =
        [() => "", () => 5, () => 1.5, () => -1, () => true, () => "no such value", () => new JsonArray(), () => new JsonObject()];

    [Fact]
    public void Every_full_message_is_right_for_the_document_and_the_platform()
    {
        var document = LineApiDocument.Require();
        Assert.All(FullMessages.All, message =>
        {
            Assert.Empty(document.CheckJson(Encoding.UTF8.GetBytes(message), Document, "Message"));
            Assert.Empty(Errors(message));
        });
    }

    [Fact]
    public void The_full_messages_have_every_member_of_the_document()
    {
        var schema = LineApiDocument.Require().Schemas[Document]["Message"];
        var (known, seen) = (new HashSet<string>(), new HashSet<string>());
        Know(schema, known);
        foreach (var message in FullMessages.All)
        {
            See(schema, JsonNode.Parse(message)!, seen);
        }

        output.WriteLine($"{known.Count} members of messages");
        Assert.DoesNotContain(known.Except(seen), member => !TestedElsewhere.Any(part => member.Contains(part, StringComparison.Ordinal)));
    }

    [Fact]
    public void Whatever_the_document_refuses_the_platform_refuses()
    {
        var document = LineApiDocument.Require();
        var (count, taken) = (0, new List<string>());
        foreach (var message in FullMessages.All)
        {
            foreach (var (what, spoiled) in Spoiled(message))
            {
                count++;
                var faults = document.CheckJson(Encoding.UTF8.GetBytes(spoiled), Document, "Message", Lenient);
                if (faults.Count > 0 && Errors(spoiled).Count == 0)
                {
                    taken.Add($"{what}: {faults[0]}");
                }
            }
        }

        output.WriteLine($"{count} spoiled messages");
        Assert.True(count > 2_500, $"only {count} spoiled messages");
        Assert.Empty(taken);
    }

    [Fact]
    public void LINEs_own_samples_of_Flex_are_taken()
    {
        var files = Directory.GetFiles(SharedMaterial.Require("line", "fixtures", "java", "flex"), "*.json");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(Errors($$"""{"type":"flex","altText":"a","contents":{{File.ReadAllText(file)}}}""")));
    }

    private static IReadOnlyList<string> Errors(string message)
    {
        var node = RequestNode.Root(JsonElement.Parse($$"""{"messages":[{{message}}]}"""));
        MessageRules.Check(node);
        return [.. node.Errors.Select(error => $"{error.Property}: {error.Message}")];
    }

    private static IEnumerable<(string What, string Json)> Spoiled(string message)
    {
        var places = Places(JsonNode.Parse(message)!).Count();
        for (var place = 0; place < places; place++)
        {
            for (var wrong = -1; wrong < Wrong.Length; wrong++)
            {
                var root = JsonNode.Parse(message)!;
                var spoiled = Places(root).ElementAt(place);
                var path = spoiled.GetPath();
                if (wrong >= 0)
                {
                    spoiled.ReplaceWith(Wrong[wrong]());
                }
                else if (spoiled.Parent is JsonObject owner)
                {
                    owner.Remove(spoiled.GetPropertyName());
                }

                yield return ($"{root["type"]} {path} {(wrong < 0 ? "gone" : Wrong[wrong]()!.ToJsonString())}", root.ToJsonString());
            }
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node) => (node switch
    {
        JsonObject members => members.Select(member => member.Value!),
        JsonArray items => items.Select(item => item!),
        _ => [],
    }).SelectMany(child => Places(child).Prepend(child));

    private static void Know(ApiSchema schema, HashSet<string> known)
    {
        foreach (var kind in schema.Union?.Schemas.Values.Select(kind => kind.Value) ?? [schema])
        {
            if (kind.Items is { } items)
            {
                Know(items.Value, known);
            }

            foreach (var (name, member) in kind.Members.Where(member => known.Add($"{kind.Name}.{member.Key}")))
            {
                Know(member.Value, known);
            }
        }
    }

    private static void See(ApiSchema schema, JsonNode node, HashSet<string> seen)
    {
        var kind = schema.Union is { } union ? union.Schemas[node[union.Member]!.GetValue<string>()].Value : schema;
        foreach (var item in node as JsonArray ?? [])
        {
            See(kind.Items!.Value, item!, seen);
        }

        foreach (var (name, value) in node as JsonObject ?? [])
        {
            seen.Add($"{kind.Name}.{name}");
            See((kind.Members.GetValueOrDefault(name) ?? kind.OtherMembers)!.Value, value!, seen);
        }
    }
}
