namespace InnovationPotential;

/// <summary>What is shown to people as tables: a model, a table, a fitted model, a result.</summary>
/// <remarks>Only types of this library are. <see cref="ResultWriting"/> writes them in Markdown and HTML.</remarks>
public interface IShowsTables
{
    internal IEnumerable<TextTable> Tables();
}
