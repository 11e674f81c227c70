using System.Text.RegularExpressions;

namespace Line.Messaging;

/// <summary>What LINE takes of a request, as documented on 2026-08-07. Source: developers.line.biz, Messaging API reference.</summary>
public static partial class RequestLimits
{
    /// <summary>Bytes of a request that sends messages; LINE answers 413 to more.</summary>
    public const int RequestBytes = 2_000_000;

    /// <summary>Aggregation units a request.</summary>
    public const int AggregationUnits = 1;

    /// <summary>User IDs of a request that links or unlinks rich menus.</summary>
    public const int RichMenuUsers = 500;

    /// <summary>User IDs of one page of followers.</summary>
    public const int FollowersPerPage = 1000;

    /// <summary>Characters of a webhook URL.</summary>
    public const int WebhookUrl = 500;

    /// <summary>The shortest time of the loading animation, in seconds; its times are multiples of this.</summary>
    public const int LoadingSecondsStep = 5;

    /// <summary>The longest time of the loading animation, in seconds.</summary>
    public const int LoadingSeconds = 60;

    [GeneratedRegex(@"\A[A-Za-z0-9_]{1,30}\z")]
    internal static partial Regex AggregationUnit { get; }

    internal static void UserIds(FaultCollector faults, string path, IReadOnlyList<string> userIds, int max)
    {
        faults.Count(path, userIds.Count, 1, max);
        for (var index = 0; index < userIds.Count; index++)
        {
            if (string.IsNullOrWhiteSpace(userIds[index]))
            {
                faults.Add($"{path}[{index}]", "empty", "a user ID is required");
            }
        }
    }
}
