using System.Runtime.CompilerServices;
using System.Text;

namespace InnovationPotential.Sql;

/// <summary>
/// The text of an expression as it is written in the library's source: only terms and numbers can be put into it, so that no text of a
/// user gets there.
/// </summary>
[InterpolatedStringHandler]
internal ref struct TermText
{
    private readonly StringBuilder _text;
    private readonly List<Column> _uses;
    private readonly SqlDialect _dialect;

    public TermText(int literalLength, int formattedCount, Chain chain)
    {
        _text = new StringBuilder(literalLength + (8 * formattedCount));
        _uses = [];
        _dialect = chain.Dialect;
    }

    /// <summary>Whether a number without end is in it.</summary>
    public bool HasInfinity { get; private set; }

    public readonly string Text => _text.ToString();

    public readonly IReadOnlyList<Column> Uses => _uses;

    public readonly void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(double number)
    {
        HasInfinity |= double.IsInfinity(number);
        _text.Append(double.IsNaN(number) ? "NULL" : _dialect.Number(number));
    }

    public readonly void AppendFormatted(Term term)
    {
        _text.Append(term.Text);
        _uses.AddRange(term.Uses);
    }
}
