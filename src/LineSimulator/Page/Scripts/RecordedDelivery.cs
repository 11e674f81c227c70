using System.Text.Json.Nodes;
using LineSimulator.Webhooks;

namespace LineSimulator.Page.Scripts;

/// <summary>A delivery as a script has it: what is as usual is left out.</summary>
internal static class RecordedDelivery
{
    public static JsonObject ToJson(Delivery delivery)
    {
        var json = new JsonObject();
        if (delivery.Duplicates > 0)
        {
            json["duplicates"] = delivery.Duplicates;
        }

        if (delivery.LoseAnswer)
        {
            json["loseAnswer"] = true;
        }

        if (delivery.WithoutRedelivery)
        {
            json["withoutRedelivery"] = true;
        }

        return json;
    }
}
