using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace InnovationPotential.Sql;

/// <summary>
/// The text of a chain: what is read once and short stands where it is read, all else is a column of its stage, named when all are known.
/// </summary>
internal sealed partial class ChainText
{
    // Longer expressions are easier to read under a name of their own.
    private const int MostWithin = 160;

    private readonly SqlDialect _dialect;
    private readonly (string Name, string Text)[] _outputs;
    private readonly string[] _texts;
    private readonly int[] _reads;
    private readonly int[] _stages;
    private readonly bool[] _isWithin;

    /// <summary>Lays out the columns of a chain.</summary>
    /// <param name="dialect">How the engine writes.</param>
    /// <param name="columns">All columns, each behind those that it is made of.</param>
    /// <param name="outputs">What the statement gives.</param>
    public ChainText(SqlDialect dialect, IReadOnlyList<Column> columns, IReadOnlyList<(string Name, Term Value)> outputs)
    {
        _dialect = dialect;
        _texts = [.. columns.Select(c => c.Expression.Text)];
        (_reads, _stages, _isWithin) = (new int[columns.Count], new int[columns.Count], new bool[columns.Count]);
        foreach (var mark in outputs.SelectMany(o => MarksOf(o.Value.Text))) _reads[mark]++;
        for (var i = columns.Count - 1; i >= 0; i--)
        {
            if (_reads[i] == 0) continue;
            foreach (var mark in MarksOf(_texts[i])) _reads[mark]++;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (_reads[i] == 0) continue;
            _texts[i] = Filled(_texts[i]);
            _stages[i] = columns[i].Stage == 0 ? 0 : MarksOf(_texts[i]).Select(m => _stages[m]).DefaultIfEmpty(0).Max() + 1;
            _isWithin[i] = _reads[i] == 1 && _stages[i] > 0 && _texts[i].Length <= MostWithin;
        }

        _outputs = [.. outputs.Select(o => (o.Name, Chain.Bare(Filled(o.Value.Text))))];
    }

    /// <summary>A column as it stands in expressions until it has a name; no name of a user holds this character.</summary>
    public static string Mark(int column) => Invariant($"\0{column}\0");

    /// <summary>The whole statement.</summary>
    /// <param name="from">The source, as it stands after FROM.</param>
    /// <param name="where">Which of its rows; null for all.</param>
    public string Write(string from, string? where)
    {
        int[] named = [.. Enumerable.Range(0, _texts.Length).Where(i => _reads[i] > 0 && !_isWithin[i])];
        var top = _outputs.SelectMany(o => MarksOf(o.Text)).Select(m => _stages[m]).DefaultIfEmpty(0).Max();
        // The stage that reads a column last.
        var last = new int[_texts.Length];
        foreach (var mark in _outputs.SelectMany(o => MarksOf(o.Text))) last[mark] = top + 1;
        foreach (var i in named)
        {
            foreach (var mark in MarksOf(_texts[i])) last[mark] = Math.Max(last[mark], _stages[i]);
        }

        var text = new StringBuilder($"SELECT {string.Join(", ", _outputs.Select(o => $"{o.Text} AS {_dialect.Quote(o.Name)}"))}\n");
        for (var stage = top; stage >= 0; stage--)
        {
            var columns = named.Where(i => _stages[i] <= stage && last[i] > stage)
                .Select(i => _stages[i] == stage ? $"{_texts[i]} AS {Mark(i)}" : Mark(i));
            text.Append(CultureInfo.InvariantCulture, $"FROM (SELECT {string.Join(", ", columns.DefaultIfEmpty("1 AS one"))}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"FROM {from}{(where is null ? "" : $"\nWHERE {where}")}");
        for (var stage = 0; stage <= top; stage++) text.Append(CultureInfo.InvariantCulture, $"{_dialect.Fence}) AS q{stage}");
        return Named(text.ToString(), named);
    }

    private string Named(string text, int[] named)
    {
        var prefix = Aliases.Free("c", named.Where(i => _stages[i] == 0).Select(i => _texts[i]));
        var names = new string[_texts.Length];
        for (var n = 0; n < named.Length; n++) names[named[n]] = Invariant($"{prefix}{n}");
        return Marks().Replace(text, mark => names[NumberOf(mark)]);
    }

    private string Filled(string text) =>
        Marks().Replace(text, mark => _isWithin[NumberOf(mark)] ? Chain.Within(_texts[NumberOf(mark)]) : mark.Value);

    private static IEnumerable<int> MarksOf(string text) => Marks().Matches(text).Select(NumberOf);

    private static int NumberOf(Match mark) => int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("\0([0-9]+)\0")]
    private static partial Regex Marks();
}
