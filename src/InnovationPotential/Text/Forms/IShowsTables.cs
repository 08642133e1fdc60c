namespace InnovationPotential.Text;

/// <summary>A result that is shown as tables; whoever shows it says how much room there is.</summary>
internal interface IShowsTables
{
    /// <summary>The tables, one below the other.</summary>
    IEnumerable<TextTable> Tables();
}
