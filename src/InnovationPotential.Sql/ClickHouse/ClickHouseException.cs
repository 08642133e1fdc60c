using System.Data.Common;

namespace InnovationPotential.Sql;

/// <summary>What a ClickHouse server answers where it refuses.</summary>
internal sealed class ClickHouseException(string answer) : DbException(Said(answer))
{
    // Code: 47, e.displayText() = DB::Exception: what is said, e.what() = DB::Exception
    private static string Said(string answer)
    {
        const string Start = "DB::Exception: ", End = ", e.what()";
        var from = answer.IndexOf(Start, StringComparison.Ordinal);
        var text = from < 0 ? answer : answer[(from + Start.Length)..];
        return text.IndexOf(End, StringComparison.Ordinal) is >= 0 and var to ? text[..to] : text;
    }
}
