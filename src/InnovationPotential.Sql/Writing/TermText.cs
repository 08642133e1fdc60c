using System.Runtime.CompilerServices;
using System.Text;

namespace InnovationPotential.Sql;

/// <summary>
/// The text of an expression as it is written in the library's source: only terms and numbers can be put into it, so that no text of a
/// user gets there.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct TermText
{
    private readonly StringBuilder _text;
    private readonly List<Column> _uses;
    private readonly Chain _chain;

    public TermText(int literalLength, int formattedCount, Chain chain)
    {
        _text = new StringBuilder(literalLength + (8 * formattedCount));
        _uses = [];
        _chain = chain;
    }

    public string Text => _text.ToString();

    public IReadOnlyList<Column> Uses => _uses;

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(double number)
    {
        if (double.IsInfinity(number)) _chain.HasInfinity = true;
        _text.Append(double.IsNaN(number) ? "NULL" : _chain.Dialect.Number(number));
    }

    public void AppendFormatted(Term term)
    {
        _text.Append(term.Text);
        _uses.AddRange(term.Uses);
    }
}
