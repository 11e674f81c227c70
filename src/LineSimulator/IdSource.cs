using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LineSimulator;

/// <summary>Hands out IDs in LINE's own shapes. Each kind has its own stream, so that a seed fixes one kind whatever happens to the others.</summary>
internal sealed class IdSource(int? seed)
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly int _seed = seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
    private int _users;
    private int _groups;
    private long _messages;
    private int _tokens;
    private int _events;
    private int _secrets;

    public string NextUserId() => "U" + Hex("user", ++_users);

    public string NextGroupId() => "C" + Hex("group", ++_groups);

    public string NextRoomId() => "R" + Hex("room", ++_groups);

    public string NextRichMenuId() => "richmenu-" + Hex("menu", ++_secrets);

    public string NextReadToken() => Hex("read", ++_secrets);

    public string NextImageSetId() => Hex("images", ++_secrets).ToUpperInvariant();

    // Real message IDs are rising numbers of 18 digits.
    public string NextMessageId() => (400_000_000_000_000_000 + ((long)_seed % 90_000 * 1_000_000_000) + ++_messages).ToString(CultureInfo.InvariantCulture);

    public string NextReplyToken() => Hex("reply", ++_tokens);

    public string NextQuoteToken() => Convert.ToBase64String(Digest("quote", ++_tokens)).TrimEnd('=');

    /// <summary>A ULID: 48 bits of milliseconds, 80 bits of chance.</summary>
    public string NextEventId(DateTimeOffset at)
    {
        var milliseconds = at.ToUnixTimeMilliseconds();
        var chance = Digest("event", ++_events);
        return string.Create(26, (milliseconds, chance), static (ulid, parts) =>
        {
            for (var place = 0; place < 10; place++)
            {
                ulid[9 - place] = Crockford[(int)(parts.milliseconds >> (5 * place)) & 31];
            }

            for (var place = 0; place < 16; place++)
            {
                ulid[10 + place] = Crockford[parts.chance[place] & 31];
            }
        });
    }

    private string Hex(string kind, int number) => Convert.ToHexStringLower(Digest(kind, number))[..32];

    private byte[] Digest(string kind, int number) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_seed}/{kind}/{number}")));
}
