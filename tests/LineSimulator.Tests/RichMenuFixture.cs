using System.Buffers.Binary;

namespace LineSimulator.Tests;

/// <summary>Menus and pictures for the tests of rich menus.</summary>
internal static class RichMenuFixture
{
    public static string Definition(string actions = """{"type":"message","label":"報告する","text":"報告する"}""", string name = "メニュー", int width = 2500, int height = 843) =>
        $$"""
        {"size":{"width":{{width}},"height":{{height}}},"selected":true,"name":"{{name}}","chatBarText":"メニュー",
         "areas":[{{string.Join(',', actions.Split('\n').Select(action => $$"""{"bounds":{"x":0,"y":0,"width":100,"height":100},"action":{{action}}}"""))}}]}
        """;

    /// <summary>The first bytes of a PNG with these measures.</summary>
    public static byte[] Png(int width = 2500, int height = 843, int length = 100)
    {
        var bytes = new byte[length];
        ((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R']).CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    /// <summary>A JPEG's first segments: an application segment, then the frame header.</summary>
    public static byte[] Jpeg(int width = 2500, int height = 843)
    {
        byte[] bytes = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 0, 0, 0, 3, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(13), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(15), (ushort)width);
        return bytes;
    }

    public static async Task<string> CreateAsync(SimulatedWorld world, string? definition = null, bool withImage = true)
    {
        var created = await world.PostAsync("/v2/bot/richmenu", definition ?? Definition());
        Assert.Equal(200, created.Status);
        var id = created.Json.GetProperty("richMenuId").GetString()!;
        if (withImage)
        {
            Assert.Equal(200, (await world.UploadAsync($"/v2/bot/richmenu/{id}/content", Png(), "image/png")).Status);
        }

        return id;
    }
}
