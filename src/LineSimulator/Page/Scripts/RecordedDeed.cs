using System.Text.Json;
using System.Text.Json.Nodes;
using LineSimulator.Page.Acts;

namespace LineSimulator.Page.Scripts;

/// <summary>What is done on a phone, as the step of a script has it.</summary>
internal static class RecordedDeed
{
    public static JsonObject Say(string text) => new() { ["say"] = text };

    public static JsonObject File(string name, JsonObject content)
    {
        content.Insert(0, "file", name);
        return content;
    }

    public static JsonObject Photos(IEnumerable<JsonObject> contents) => new() { ["photos"] = new JsonArray([.. contents]) };

    public static JsonObject Sticker(string packageId, string stickerId) =>
        new() { ["sticker"] = new JsonObject { ["package"] = packageId, ["id"] = stickerId } };

    public static JsonObject Location(LocationRequest place)
    {
        var location = new JsonObject { ["latitude"] = place.Latitude, ["longitude"] = place.Longitude };
        AddText(location, "title", place.Title);
        AddText(location, "address", place.Address);
        return new() { ["location"] = location };
    }

    public static JsonObject Press(JsonElement action, string? picked)
    {
        var press = new JsonObject { ["press"] = JsonObject.Create(action) };
        AddText(press, "picked", picked);
        return press;
    }

    public static JsonObject Menu(int area, string? picked)
    {
        var menu = new JsonObject { ["menu"] = area };
        AddText(menu, "picked", picked);
        return menu;
    }

    private static void AddText(JsonObject json, string name, string? text)
    {
        if (text is not null)
        {
            json[name] = text;
        }
    }
}
